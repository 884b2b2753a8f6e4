"""A mail server that is not there, refuses, hangs or is full: nobody waits for it, and each message comes once."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest

from tests import kept_warm
from tests.faults.asking import ask, until
from tests.faults.mail_server import BUSY, FINE, FULL, HANGS, mail_server
from tests.faults.waiting import OWNERS

FORGOTTEN = "/cms/password_reset/"


@pytest.fixture
def port(on_postgres):
    return int(on_postgres.variables["FAULTS_MAIL_PORT"])


@pytest.fixture
def forgetful(on_postgres):
    """An editor who has an address, and no password in mind."""
    make = "from core.models import User; User.objects.filter(username='forgetful').exists() or "
    make += "User.objects.create_superuser('forgetful', 'forgetful@localhost', 'x')"
    kept_warm.run(on_postgres.variables, "-c", f"import django; django.setup(); {make}")


def test_the_scheduler_publishes_and_ends_its_round_and_the_next_try_sends_once(on_postgres, port):
    found = json.loads(on_postgres.run("tests.faults.waiting", str(port)))
    assert set(found) == {HANGS, FULL, BUSY}
    for mood, seen in found.items():
        assert (seen["live"], seen["owed"], seen["early"]) == (True, OWNERS, []), mood
        assert seen["taken"] == [f"owner-{number}@localhost" for number in range(OWNERS)], mood
        # A server that does not answer at all is asked for two messages and no more; an address stops no other.
        assert seen["callers"] == (OWNERS if mood == FULL else 2), mood
    assert found[HANGS]["seconds"] < 6  # two of a second each (EMAIL_SECONDS is 1 here)


def press(port: int, token: str) -> tuple[int, float]:
    body, began = urlencode({"email": "forgetful@localhost", "csrfmiddlewaretoken": token}), time.monotonic()
    connection = HTTPConnection("127.0.0.1", port, timeout=40)
    headers = {"Cookie": f"csrftoken={token}", "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", FORGOTTEN, body, headers | {"Origin": f"http://127.0.0.1:{port}"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, time.monotonic() - began


def test_forgotten_passwords_hold_nobody_while_the_mail_server_hangs(portal_on_postgres, forgetful, port):
    with mail_server(port, HANGS) as server, ThreadPoolExecutor(12) as crowd:
        began = time.monotonic()
        pressed = [crowd.submit(press, portal_on_postgres.port, "a" * 32) for _ in range(12)]
        read = [ask(portal_on_postgres.port, "/urgent-help/") for _ in range(10)]
        answers = [one.result() for one in pressed]
        together = time.monotonic() - began
        until(lambda: server.callers >= 2, 10)  # it was asked, by both workers or twice by one
    assert {answer.status for answer in read} == {200}
    assert {status for status, _ in answers} == {302}
    # One after another, with a second for each (EMAIL_SECONDS here), four threads would take three seconds and more.
    assert together < 2.5, answers


def test_a_link_for_a_new_password_still_comes(portal_on_postgres, forgetful, port):
    with mail_server(port, FINE) as server:
        assert press(portal_on_postgres.port, "a" * 32)[0] == 302
        until(lambda: server.taken, 10)
    assert [to for to, _ in server.taken] == ["forgetful@localhost"]
    assert "/cms/password_reset/confirm/" in server.taken[0][1].replace("=\n", "")
