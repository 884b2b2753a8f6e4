"""The clock jumps under a running server and its scheduler, and is put right."""

import json
import re
from datetime import datetime, timedelta
from http import HTTPStatus

import pytest
from django.utils import timezone

from tests.faults import portal
from tests.faults.asking import ask
from tests.faults.clock import Clock
from tests.faults.editor import Editor

START = re.compile(rb'datetime="(\d{4}-[^"]+)"')
NONE, HOUR, DAYS = timedelta(), timedelta(hours=1), timedelta(days=3)
SHORTER_THAN_IDLE = timedelta(minutes=20)  # an hour ahead looks like an editor who left: they sign in again
LONGEST = timedelta(hours=4)  # that a session lasts
LISTS = ("/", "/whats-on/")


@pytest.fixture(scope="module")
def clock(tmp_path_factory):
    return Clock(tmp_path_factory.mktemp("clock") / "ahead")


@pytest.fixture(scope="module")
def server(clock, demo_var, tmp_path_factory):
    with portal.served(portal.on_sqlite(demo_var, tmp_path_factory.mktemp("clocked"), **clock.variables)) as served:
        yield served


def next_session(server, path: str) -> datetime:
    """Return when the first session on a list begins. Every worker is asked, and none may know another time."""
    answers = [ask(server.port, path) for _ in range(6)]
    assert {answer.status for answer in answers} == {HTTPStatus.OK}
    [first] = {min(map(datetime.fromisoformat, map(bytes.decode, START.findall(answer.body)))) for answer in answers}
    return first


def test_lists_are_those_of_the_clock_whichever_way_it_jumps(server, clock):
    for ahead in (NONE, DAYS, HOUR, DAYS, -HOUR, NONE):
        clock.move(ahead)
        for path in LISTS:
            waits = next_session(server, path) - (timezone.now() + ahead)
            assert -LONGEST < waits < timedelta(days=2), (ahead, path, waits)


def test_an_editor_goes_on_working_and_what_they_publish_is_there(server, clock):
    editor = Editor(server, "clocked")
    for number, ahead in enumerate((NONE, SHORTER_THAN_IDLE, NONE, -HOUR)):
        clock.move(ahead)
        assert editor.publish(f"Said {number}")[0] == HTTPStatus.FOUND, ahead
        assert all(f"Said {number}".encode() in ask(server.port, editor.url).body for _ in range(6)), ahead


def test_a_page_with_a_time_goes_live_once(server, clock):
    clock.move(NONE)
    address = json.loads(server.portal.run("tests.faults.timed", "make", "30"))
    assert ask(server.port, address).status == HTTPStatus.NOT_FOUND
    for ahead in (HOUR, NONE, timedelta(minutes=31)):
        clock.move(ahead)
        server.portal.run("manage", "scheduler", "--once")
        seen = json.loads(server.portal.run("tests.faults.timed", "look"))
        assert seen == {"live": True, "published": 1}, ahead
        assert ask(server.port, address).status == HTTPStatus.OK, ahead
