"""The edge with a stand-in for Django, which counts how often it is asked: one render, old pages in need."""

import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections
from django.http import HttpResponse

from core import generation
from portal.page_cache.edge import PageCache
from portal.page_cache.shelf import Shelf
from portal.page_cache.spool import Spool

SLOW = 0.2  # seconds that a page takes where many have to meet


@pytest.fixture(autouse=True)
def without_a_database():
    """An answer that is closed looks after connections that earlier tests have left; nothing here may ask one."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


class StandIn:
    """Answers as Django would. `words`, `status` and the rest are what it answers from now on."""

    def __init__(self):
        self.asked, self.words, self.status, self.lasts = 0, "one", 200, 3600
        self.is_everybodys, self.is_half, self.before, self.during = True, False, None, None

    def __call__(self, environ, start_response):
        self.asked += 1
        if self.before:
            self.before()
        response = HttpResponse(f"{self.words} at {environ['HTTP_HOST']}".ljust(300), status=self.status)
        if self.during:
            self.during()
        response.counted_page, response.is_half = 12, self.is_half
        if self.is_everybodys and self.status < 500:
            response.lasts_until = time.time() + self.lasts
        start_response(f"{self.status} {response.reason_phrase}", list(response.items()))
        return response


class Edge:
    """A cache in front of a stand-in; `restart` begins with an empty memory and what is on disk."""

    def __init__(self, folder):
        self.folder, self.django = folder, StandIn()
        self.restart()

    def restart(self):
        self.cache = PageCache(self.django, self.otherwise, Shelf(10**6), Spool(self.folder))

    def otherwise(self, environ, start_response):
        start_response("299 Otherwise", [])
        return (b"otherwise",)

    @staticmethod
    def environ(path="/", method="GET", host="testserver", **headers):
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path.partition("?")[0], "HTTP_HOST": host, **headers}
        return environ | {"QUERY_STRING": path.partition("?")[2], "wsgi.url_scheme": "http", "SERVER_NAME": "x"}

    def ask(self, path="/", method="GET", host="testserver", **headers):
        said, environ = {}, self.environ(path, method, host, **headers)

        def start_response(status, pairs, *rest):
            said.update(status=int(status[:3]), headers=dict(pairs))

        body = b"".join(self.cache(environ, start_response))
        return said["status"], said["headers"], body

    def words(self, path="/", **more):
        status, _, body = self.ask(path, **more)
        return body.decode().partition(" at ")[0] if status == 200 else status


@pytest.fixture
def edge(tmp_path, monkeypatch):
    class Nobody:
        def start(self):
            """There is one machine."""

    # No database here, and closing a connection that an earlier test left open would ask for one.
    monkeypatch.setattr("django.core.signals.request_finished.send", lambda *args, **named: None)
    monkeypatch.setattr("core.generation_beyond.watcher", Nobody())
    return Edge(tmp_path / "pages")


@pytest.fixture
def clock(monkeypatch):
    """Return a function that lets seconds pass."""
    real, passed = time.time, [0.0]
    monkeypatch.setattr("time.time", lambda: real() + passed[0])

    def pass_by(seconds):
        passed[0] += seconds

    return pass_by


def test_it_is_made_once_and_sent_again(edge):
    assert [edge.words() for _ in range(5)] == ["one"] * 5
    assert edge.django.asked == 1


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_it_is_handed_over_at_once(edge, method):
    """Granian sends a list whole and asks anything else for its parts one by one, which halves what it can send."""
    environ = edge.environ(method=method)
    assert [type(edge.cache(environ, lambda *_: None)) for _ in range(2)] == [list, list]


def test_a_change_is_seen_by_the_next_who_asks(edge):
    edge.words()
    edge.django.words = "two"
    assert edge.words() == "one"
    generation.raise_here()
    assert [edge.words(), edge.words()] == ["two", "two"]
    assert edge.django.asked == 2


def test_what_changes_while_a_page_is_made_is_made_once_more(edge):
    """The number is the one before the page: read after it, old words would be kept under the new number."""
    edge.django.during = generation.raise_here
    assert edge.words() == "one"
    edge.django.during, edge.django.words = None, "two"
    assert edge.words() == "two"


def test_hosts_do_not_meet(edge):
    for host in ("testserver", "other.test", "TESTSERVER"):
        assert edge.ask(host=host)[2].decode().split(" at ")[1].strip() == host
    assert edge.ask()[2].decode().split(" at ")[1].strip() == "testserver"


def test_head_has_the_headers_and_no_page(edge):
    _, whole, body = edge.ask()
    assert edge.ask(method="HEAD") == (200, whole, b"")
    assert whole["Content-Length"] == str(len(body))


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS", "PURGE", "get"])
def test_nothing_else_is_answered_from_what_is_kept(edge, method):
    edge.words()
    assert edge.ask(method=method)[2] == b"otherwise"


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("br", "br"), ("gzip, deflate, br, zstd", "br"), ("gzip;q=1.0, br;q=0", "gzip"),
     ("gzip; q=0.000, br ;q=0.0", None),     ("GZIP", "gzip"), ("", None), ("identity", None),
     ("br;q=0.5", "br"), ("*;q=0", None), (";;,,q=0", None)],
)  # fmt: skip
def test_the_coding_is_one_that_is_wanted(edge, accepted, coding):
    edge.ask()
    assert edge.ask(HTTP_ACCEPT_ENCODING=accepted)[1].get("Content-Encoding") == coding


def test_a_browser_that_has_it_is_told_so(edge):
    for coding in ("", "gzip", "br"):
        tag = edge.ask(HTTP_ACCEPT_ENCODING=coding)[1]["ETag"]
        for known in (tag, f"W/{tag}", f'"another", W/{tag}', "*"):  # nginx makes a tag weak when it compresses
            status, headers, body = edge.ask(HTTP_ACCEPT_ENCODING=coding, HTTP_IF_NONE_MATCH=known)
            assert (status, body) == (304, b"")
            assert headers["ETag"] == tag
            assert "Content-Length" not in headers
        assert edge.ask(HTTP_ACCEPT_ENCODING=coding, HTTP_IF_NONE_MATCH='"another"')[0] == 200
    generation.raise_here()
    edge.django.words = "two"
    assert edge.ask(HTTP_IF_NONE_MATCH=tag)[0] == 200


def test_memory_for_headers_is_bounded(edge):
    for number in range(2000):
        edge.ask(HTTP_ACCEPT_ENCODING=f"br;q=0.{number}")
    assert len(edge.cache.codings) <= 512


def test_ten_thousand_made_up_queries_are_one_page(edge):
    for number in range(10_000):
        edge.ask(f"/?x{number}=1")
    assert (edge.django.asked, len(edge.cache.shelf.pages)) == (1, 1)


def many(edge, number=64):
    with ThreadPoolExecutor(number) as crowd:
        return list(crowd.map(lambda _: edge.words(), range(number)))


def test_of_64_who_ask_at_once_one_has_it_made(edge):
    edge.django.before = lambda: time.sleep(SLOW)
    assert many(edge) == ["one"] * 64
    assert edge.django.asked == 1


def ask_from_elsewhere(folder, start, queue):
    edge = Edge(folder)
    edge.django.before = lambda: time.sleep(SLOW)
    start.wait(10)
    queue.put((many(edge, 16), edge.django.asked))


def test_of_two_processes_one_has_it_made(edge):
    processes = multiprocessing.get_context("fork")
    start, queue = processes.Event(), processes.Queue()
    both = [processes.Process(target=ask_from_elsewhere, args=(edge.folder, start, queue)) for _ in range(2)]
    for process in both:
        process.start()
    start.set()
    answers = [queue.get(timeout=20) for _ in both]
    for process in both:
        process.join(10)
    assert [words for words, _ in answers] == [["one"] * 16] * 2
    assert sum(asked for _, asked in answers) == 1


def test_who_comes_after_a_change_does_not_get_what_was_begun_before(edge):
    """Two wait for one page; the second came after the change, and the page that is being made is older."""
    begun, go_on = Event(), Event()
    edge.django.during = lambda: (begun.set(), go_on.wait(10))
    with ThreadPoolExecutor(2) as two:
        first = two.submit(edge.words)
        begun.wait(10)
        edge.django.during, edge.django.words = None, "two"
        generation.raise_here()
        second = two.submit(edge.words)
        time.sleep(0.1)
        go_on.set()
        assert (first.result(10), second.result(10)) == ("one", "two")


def wait_until(is_so):
    deadline = time.monotonic() + 5
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.005)
    assert is_so()


def test_it_is_sent_while_it_is_made_anew(edge, clock):
    edge.words()
    edge.django.words = "two"
    clock(61)
    assert edge.words() == "one", "nobody waits"
    wait_until(lambda: edge.words() == "two")
    assert edge.django.asked == 2


def test_what_is_no_longer_true_is_not_sent(edge, clock):
    edge.django.lasts = 30
    edge.words()
    edge.django.words = "two"
    clock(31)
    assert edge.words() == "two"


FAILURES = {"500": {"status": 500}, "503": {"status": 503}, "half a page": {"is_half": True}, "raises": {"before": 1}}


def fail(edge, how):
    for name, value in FAILURES[how].items():
        setattr(edge.django, name, value if name != "before" else lambda: 1 / 0)


def recover(edge):
    edge.django.status, edge.django.is_half, edge.django.before = 200, False, None


@pytest.mark.parametrize("how", FAILURES)
@pytest.mark.parametrize("restarted", [False, True])
def test_while_the_database_is_away_the_last_page_is_sent_for_a_day(edge, clock, how, restarted):
    edge.words()
    fail(edge, how)
    if restarted:
        edge.restart()
    generation.raise_here()
    assert [edge.words(), edge.words()] == ["one", "one"]
    assert edge.django.asked == 2, "after a failure it rests"
    clock(6)
    assert edge.words() == "one"
    assert edge.django.asked == 3
    clock(23 * 3600)
    assert edge.words() == "one"
    recover(edge)
    edge.django.words = "two"
    clock(6)
    assert edge.words() == "two"


def test_where_the_database_is_asked_by_nobody_the_page_is_new_as_soon_as_it_is_there_again(edge, monkeypatch):
    """Busy machines take a database for one that hangs, for a moment. That moment is all that a page may be old for."""
    edge.words()
    fail(edge, "503")
    generation.raise_here()
    monkeypatch.setattr("core.generation_beyond.is_refused", lambda: True)
    assert edge.words() == "one"
    monkeypatch.setattr("core.generation_beyond.is_refused", lambda: False)
    recover(edge)
    edge.django.words = "two"
    assert edge.words() == "two"


def test_older_than_a_day_is_nobodys_help(edge, clock):
    edge.words()
    fail(edge, "503")
    clock(24 * 3600 + 1)
    assert edge.words() == 503


def test_what_was_never_kept_is_answered_honestly(edge):
    fail(edge, "503")
    assert [edge.words(), edge.words("/never/", method="GET")] == [503, 503]
    recover(edge)
    assert edge.words() == "one"


def test_a_half_page_is_answered_and_not_kept(edge):
    fail(edge, "half a page")
    assert edge.words() == "one"
    recover(edge)
    edge.django.words = "two"
    assert edge.words() == "two"


def test_a_change_ends_the_rest(edge):
    """Who could publish has reached the database: readers do not wait for five seconds."""
    edge.words()
    fail(edge, "500")
    generation.raise_here()
    assert edge.words() == "one"
    recover(edge)
    edge.django.words = "two"
    generation.raise_here()
    assert edge.words() == "two"


def test_after_a_failure_in_the_background_it_is_tried_again(edge, clock):
    edge.words()
    fail(edge, "500")
    clock(61)
    assert edge.words() == "one"
    wait_until(lambda: edge.django.asked == 2)
    wait_until(lambda: edge.words() == "one" and not edge.cache.flights._under_way)  # asked for while it rests
    recover(edge)
    edge.django.words = "two"
    clock(6)
    wait_until(lambda: edge.words() == "two")


def test_of_two_old_pages_the_newer_is_sent(edge):
    edge.words()
    other = Edge(edge.folder)
    other.django.words = "two"
    generation.raise_here()
    assert other.words() == "two"
    fail(edge, "500")
    assert edge.words() == "two"


@pytest.mark.parametrize("restarted", [False, True])
def test_what_is_everybodys_no_more_is_not_even_sent_in_need(edge, restarted):
    edge.words()
    other = Edge(edge.folder)
    other.words()
    edge.django.is_everybodys = False
    generation.raise_here()
    assert [edge.words(), edge.words()] == [299, 299]
    assert edge.django.asked == 2, "it is asked once whether there is something for everybody"
    if restarted:
        other.restart()
    fail(other, "500")
    assert other.words() == 500


def test_what_is_gone_is_gone(edge):
    edge.words()
    edge.django.status = 404
    generation.raise_here()
    assert [edge.words(), edge.words()] == [404, 404]
    assert edge.django.asked == 2
    fail(edge, "503")
    generation.raise_here()
    assert edge.words() == 404


def test_visits_are_counted_once_each(edge, monkeypatch):
    counted = []
    monkeypatch.setattr("portal.page_cache.edge.count", counted.append)
    person = {"HTTP_USER_AGENT": "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0"}
    for number in range(1, 4):
        edge.ask(**person)
        assert counted == [12] * number
    edge.ask(HTTP_USER_AGENT="Googlebot/2.1")
    edge.ask(method="HEAD", **person)
    assert counted == [12] * 3
