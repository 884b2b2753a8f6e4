"""The same times in a second, independent reader: ical.js, which Thunderbird and Nextcloud use.

It trusts the time zone in the file, so it sees mistakes that readers which know London by themselves would hide.
"""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from schedule.ical import calendar_bytes, one_line
from tests.unit.test_ical import AROUND_CHANGES, NASTY, entry

ROOT = Path(__file__).resolve().parents[2]
READER = Path(__file__).with_name("read_calendar.mjs")


def reader_missing() -> str:
    """Return what ical.js lacks here, or nothing."""
    if not shutil.which("node"):
        return "Node is not installed"
    there = (ROOT / "node_modules" / "ical.js" / "package.json").exists()
    return "" if there else "ical.js is not installed; run: npm ci --ignore-scripts"


@pytest.fixture(scope="module")
def read():
    """Return a function that has ical.js read a calendar."""
    if missing := reader_missing():
        assert not os.environ.get("CI"), f"A second reader must check calendars here, and {missing}."
        pytest.skip(missing)

    def read_calendar(body):
        run = subprocess.run(["node", str(READER)], input=body, capture_output=True, timeout=60, cwd=ROOT, check=False)
        assert run.returncode == 0, run.stderr.decode()
        return json.loads(run.stdout)

    return read_calendar


def test_times_are_equal_over_both_clock_changes_and_in_every_year(read):
    everyday = [datetime(year, month, 15, 12, 30, tzinfo=UTC) for year in range(2020, 2101) for month in (1, 4, 7, 11)]
    starts = [*AROUND_CHANGES, *everyday]
    entries = [entry(start, timedelta(minutes=90), uid=str(place)) for place, start in enumerate(starts)]
    events = read(calendar_bytes(entries, name="Harbour"))["events"]
    assert len(events) == len(starts)
    for event, start in zip(events, starts, strict=True):
        assert datetime.fromtimestamp(event["start"], UTC) == start
        assert datetime.fromtimestamp(event["end"], UTC) == start + timedelta(minutes=90)
    assert {event["zone"] for event in events} == {"Europe/London", "UTC"}


def test_words_are_equal(read):
    entries = [entry(uid=str(place), title=title, paragraphs=(title,)) for place, title in enumerate(NASTY)]
    events = read(calendar_bytes(entries, name=NASTY[1], reminder_minutes=30))["events"]
    assert [event["summary"] for event in events] == [one_line(title) for title in NASTY]
    assert [event["description"] for event in events] == [one_line(title) for title in NASTY]
    assert {event["alarm"] for event in events} == {-1800}


def test_a_cancelled_date_and_an_empty_calendar(read):
    (event,) = read(calendar_bytes([entry(cancelled=True, sequence=4)], name="Harbour"))["events"]
    assert (event["status"], event["sequence"], event["summary"][:10]) == ("CANCELLED", 4, "Cancelled:")
    assert read(calendar_bytes([], name="Harbour")) == {"name": "Harbour", "events": []}
