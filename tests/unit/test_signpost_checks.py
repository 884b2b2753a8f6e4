"""How long a check of a helpline holds, and what is never taken away."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from core.register_numbers import typed_numbers
from core.signpost_checks import Check, CheckRules, check_state, shown
from core.signpost_groups import grouped

TODAY = date(2027, 3, 10)
RULES = CheckRules(180, 365)


def days_ago(days):
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "kept", "expected"),
    [
        (0, False, Check.HOLDS),
        (180, False, Check.HOLDS),
        (181, False, Check.OVERDUE),
        (365, False, Check.OVERDUE),
        (366, False, Check.WITHDRAWN),
        (181, True, Check.OVERDUE),
        (366, True, Check.OVERDUE),
        (4000, True, Check.OVERDUE),
    ],
)
def test_a_check_grows_old(days, kept, expected):
    state = check_state(last_verified=days_ago(days), entered_on=days_ago(5000), kept=kept, today=TODAY, rules=RULES)
    assert state == expected


@pytest.mark.parametrize(
    ("entered", "kept", "expected"),
    [
        (0, False, Check.NEVER),
        (365, False, Check.NEVER),
        (366, False, Check.WITHDRAWN),
        (4000, True, Check.NEVER),
    ],
)
def test_what_nobody_checked_ages_from_the_day_it_was_entered(entered, kept, expected):
    state = check_state(last_verified=None, entered_on=days_ago(entered), kept=kept, today=TODAY, rules=RULES)
    assert state == expected


def test_a_check_on_a_day_to_come_is_none():
    tomorrow = TODAY + timedelta(days=1)
    assert check_state(last_verified=tomorrow, entered_on=TODAY, kept=False, today=TODAY, rules=RULES) == Check.NEVER


def signpost(name, days, kept=False):
    return SimpleNamespace(name=name, last_verified=days_ago(days), entered_on=days_ago(days), is_kept=kept)


def test_pages_show_all_but_the_withdrawn_in_their_order():
    register = [signpost("old crisis line", 900, kept=True), signpost("rotten", 900), signpost("fresh", 3)]
    found = shown(register, TODAY, RULES)
    assert [(entry.name, entry.check_state) for entry in found] == [("old crisis line", "overdue"), ("fresh", "holds")]


def test_the_settings_decide():
    assert shown([signpost("soon rotten", 30)], TODAY, CheckRules(10, 20)) == []


class Line:
    def __init__(self, name, nations=(), audiences=()):
        self.name = name
        self.nations = nations
        self.known_audiences = [(slug, slug) for slug in audiences]
        self.is_everywhere = not nations

    def covers(self, nation):
        return not self.nations or nation in self.nations


LINES = [Line("uk"), Line("canopi", ["wales"], ["staff"]), Line("cymru", ["wales"]), Line("ni", ["northern-ireland"])]


def names(groups):
    return [[line.name for line in group] for group in (groups.local, groups.everywhere, groups.for_others)]


@pytest.mark.parametrize(
    ("who", "where", "expected"),
    [
        ("students", "wales", [["cymru"], ["uk"], ["canopi"]]),
        ("staff", "wales", [["canopi", "cymru"], ["uk"], []]),
        ("staff", "scotland", [[], ["uk"], []]),
        ("", "", [["canopi", "cymru", "ni"], ["uk"], []]),
        ("students", "", [["cymru", "ni"], ["uk"], ["canopi"]]),
    ],
)
def test_those_of_the_nation_first_and_those_for_others_said_as_such(who, where, expected):
    assert names(grouped(LINES, who, where)) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call 116 123 tonight", ["116 123"]),
        ("Call 116123.", ["116 123"]),
        ("Call 116-123, or (0808) 808\u00a08000", ["116 123", "0808 808 8000"]),
        ("Ward 1161234", []),
        ("Call 999, or 111", []),
        ("Text SHOUT to 85258!", ["85258"]),
        ("", []),
    ],
)
def test_a_registers_number_is_found_in_a_text_however_it_is_spaced(text, found):
    assert typed_numbers(text, ["116 123", "999", "111", "0808 808 8000", "85258", "116 123"]) == found
