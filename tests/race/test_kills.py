"""Killing the scheduler loses no page, on every database we run on. The long version: python -m tests.race.kills"""

import json

import pytest

from tests.race.kills import FAULTS

KILLS, PAGES = 15, 20

pytestmark = pytest.mark.django_db  # for the database that the SQLite half is a copy of


def test_killed_in_the_middle_no_page_is_lost(served):
    portal, _ = served
    found = json.loads(portal.run("tests.race.kills", "--kills", str(KILLS), "--pages", str(PAGES), "--here"))
    assert found.pop("kills") == KILLS
    assert found.pop("published") > 0
    assert found == {"database": found["database"], "seed": found["seed"], **dict.fromkeys(FAULTS, 0)}
