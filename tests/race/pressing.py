"""People at the door: each an own connection, an own address, and the manners to press again when asked to."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection
from threading import Barrier
from urllib.parse import urlencode

BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36"
MOST_TRIES = 30
PATIENCE = 120  # seconds that one answer may take


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict = field(repr=False)
    text: str = field(repr=False)
    asked_at: float  # time.monotonic()
    tries: int = 1

    @property
    def is_let_in(self) -> bool:
        return self.status == 303

    @property
    def says_full(self) -> bool:
        return self.status == 200 and "The room is full" in self.text


@dataclass
class Person:
    """Somebody with a browser, behind a proxy of ours that has seen their address; `number` makes it their own."""

    port: int
    number: int = 0
    proxied: bool = True  # only from the machine itself is a password enough for the demo's accounts
    cookies: dict = field(default_factory=dict)

    def ask(self, method: str, path: str, form: dict | None = None) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {
            "User-Agent": BROWSER,
            "Content-Type": "application/x-www-form-urlencoded",
            "Sec-Fetch-Site": "same-origin",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Connection": "close",
        }
        if self.proxied:
            headers["X-Forwarded-For"] = f"10.{self.number // 250}.{self.number % 250}.9"  # a network of its own
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        asked_at = time.monotonic()
        connection.request(method, path, urlencode(form or {}), headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        return Answer(answer.status, dict(answer.headers), text, asked_at)

    def press_join(self, uid: str) -> Answer:
        """Press Join until there is an answer. "It is busy, press again" is allowed to SQLite, and is no answer."""
        for tries in range(1, MOST_TRIES + 1):
            answer = self.ask("POST", f"/join/{uid}/")
            if answer.status != 503:
                return Answer(answer.status, answer.headers, answer.text, answer.asked_at, tries)
            assert "It is busy at the door" in answer.text, answer.text[:500]
            time.sleep(float(answer.headers["Retry-After"]) / 10)  # as often as ten impatient people
        raise AssertionError(f"Pressed Join {MOST_TRIES} times and never had an answer.")

    def sign_in(self, name: str, password: str) -> None:
        self.send("/cms/login/", {"login": name, "password": password, "next": "/cms/hosting/"})
        assert any("session" in name for name in self.cookies), "The host could not sign in."

    def send(self, path: str, form: dict) -> Answer:
        """Open a page with a form, as one has to for its token, and send it."""
        page = self.ask("GET", path)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)
        assert token, f"There is no form at {path}: {page.status} {page.text[:300]}"
        answer = self.ask("POST", path, form | {"csrfmiddlewaretoken": token[1]})
        assert answer.status == 302, f"{path} refused the form: {answer.status} {answer.text[:500]}"
        return answer


def press_all_at_once(port: int, uid: str, people: int) -> list[Answer]:
    """Return what each of `people` was answered, all of whom press Join at the same moment."""
    ready = Barrier(people)

    def press(number):
        ready.wait()
        return Person(port, number).press_join(uid)

    with ThreadPoolExecutor(people) as crowd:
        return list(crowd.map(press, range(people)))
