"""The browser's module says, to the letter, what the server would say: one session, one moment, one set of words.

Needs Node, which reads the very file that visitors get.
"""

import json
import os
import random
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from django.utils import translation

from schedule.browser_words import browser_words
from schedule.clock import day_words, local, time_words
from schedule.door import session_state, state_words
from schedule.soon import is_on, soon_words

SCRIPT = Path(__file__).with_name("session_words.mjs")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

# Around both changes of the clock, midnight, midday, the turn of a year and a leap day; summer and winter.
STARTS = [
    datetime(2027, 3, 28, 0, 5, tzinfo=UTC),
    datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
    datetime(2027, 3, 28, 22, 55, tzinfo=UTC),
    datetime(2027, 10, 30, 23, 0, tzinfo=UTC),
    datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
    datetime(2027, 10, 31, 1, 30, tzinfo=UTC),
    datetime(2027, 11, 1, 0, 0, tzinfo=UTC),
    datetime(2027, 7, 7, 11, 0, tzinfo=UTC),
    datetime(2027, 1, 1, 0, 5, tzinfo=UTC),
    datetime(2028, 2, 29, 12, 0, tzinfo=UTC),
]
DOORS = [(10, 10), (15, 60), (120, 0)]  # minutes open before the start, minutes until they close after it
MOMENTS = [
    *(-DAY * days for days in (9, 2, 1)),
    *(-HOUR * hours for hours in (26, 13, 2)),
    *(-MINUTE * minutes for minutes in (61, 60, 59, 16, 15, 10, 1)),
    *(timedelta(seconds=seconds) for seconds in (-3601, -601, -30, -1, 0, 1, 599, 600, 3599, 3600, 90000)),
]
STATUSES = [("on", False), ("on", True), ("full", False), ("cancelled", False), ("cancelled", True)]


def case(start, doors, status, moved, now):
    opens, closes = doors
    return {
        "status": status,
        "moved": moved,
        "opens": start - MINUTE * opens,
        "starts": start,
        "closes": start + MINUTE * closes,
        "ends": start + HOUR,
        "now": now,
    }


def cases():
    """Every moment of every kind of session around the awkward dates, and some at random seconds of three years."""
    found = [
        case(start, doors, status, moved, start + offset)
        for start, doors, (status, moved), offset in product(STARTS, DOORS, STATUSES, MOMENTS)
    ]
    chance = random.Random(2027)  # noqa: S311 (the same cases every time)
    for _ in range(800):
        start = datetime(2026, 6, 1, tzinfo=UTC) + MINUTE * chance.randrange(3 * 365 * 24 * 60)
        now = start + timedelta(seconds=chance.randint(-200_000, 5_000))
        found.append(case(start, chance.choice(DOORS), *chance.choice(STATUSES), now))
    return found


def said_by_the_server(case):
    status, starts, ends, now = case["status"], case["starts"], case["ends"], case["now"]
    state = session_state(
        status=status,
        moved=case["moved"],
        doors_open_at=case["opens"],
        doors_close_at=case["closes"],
        starts_at=starts,
        ends_at=ends,
        now=now,
    )
    return {
        "state": state,
        "words": state_words(state, doors_open_at=case["opens"], starts_at=starts, now=now),
        "day": day_words(starts, now),
        "time": time_words(starts),
        "soon": soon_words(status=status, starts_at=starts, now=now),
        "on": is_on(status=status, starts_at=starts, ends_at=ends, now=now),
        "date": local(now).date().isoformat(),
    }


@pytest.fixture(scope="module")
def said_by_the_browser():
    """Return a function that asks the module about all cases at once."""
    node = shutil.which("node")
    if not node:
        assert not os.environ.get("CI"), "Node is needed here, and there is none."
        pytest.skip("Node is not installed; see docs/testing.md")

    def ask(cases, words=None):
        question = json.dumps({"cases": cases, "words": words}, default=written)
        run = subprocess.run([node, SCRIPT], input=question, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        return json.loads(run.stdout)

    return ask


def written(instant: datetime) -> str:
    """Return the instant as the page carries it: in UK time, with its offset."""
    return local(instant).isoformat()


def test_server_and_browser_say_the_same(said_by_the_browser):
    asked = cases()
    assert len(asked) > 3000
    different = [
        (case, ours, theirs)
        for case, ours, theirs in zip(asked, map(said_by_the_server, asked), said_by_the_browser(asked), strict=True)
        if ours != theirs
    ]
    assert not different, f"{len(different)} of {len(asked)} differ, for example {different[0]}"


def test_the_cases_meet_every_state_and_the_odd_words():
    said = [said_by_the_server(case) for case in cases()]
    assert len({answer["state"] for answer in said}) == 8
    assert {"midday", "midnight"} <= {answer["time"] for answer in said}
    assert {"Opens tomorrow, 11:55pm", "Opens 11:55pm"} <= {answer["words"] for answer in said}
    assert any(answer["words"].startswith("Moved to tomorrow, ") for answer in said)


def test_in_welsh_they_say_the_same_too(said_by_the_browser):
    asked = cases()[::3]
    with translation.override("cy"):
        ours = [said_by_the_server(case) for case in asked]
        theirs = said_by_the_browser(asked, browser_words())
    different = [(case, one, other) for case, one, other in zip(asked, ours, theirs, strict=True) if one != other]
    assert not different, f"{len(different)} of {len(asked)} differ, for example {different[0]}"
    said = (
        {answer["words"] for answer in ours} | {answer["time"] for answer in ours} | {answer["soon"] for answer in ours}
    )
    assert {"Yn agor 11:55pm", "Drysau ar agor", "hanner dydd", "Yn dechrau mewn 1 funud"} <= said
    assert any(words.startswith("Symudwyd i ddydd ") for words in said)


def test_the_english_words_in_the_script_are_the_servers(said_by_the_browser):
    asked = cases()[::10]
    assert said_by_the_browser(asked, browser_words()) == said_by_the_browser(asked)


@pytest.mark.parametrize("language", ["en-gb", "cy"])
def test_every_word_of_the_browser_is_there(language):
    with translation.override(language):
        words = browser_words()
    assert len(words["months"]) == 12
    assert len(words["weekdays"]) == len(words["weekdaysInside"]) == 7
    assert all(words.values())
