"""No server sends an older page than there is. The long version, by hand: python -m tests.race.freshness all 1000"""

import json
from statistics import median

import pytest

from tests.race.serving import on_another_machine

ROUNDS = 10
SHORT = ["title", "full_by_a_bulk_update", "cookie_declaration"]

pytestmark = pytest.mark.django_db  # for the database that the SQLite half is a copy of


def tried(portal, *words):
    return json.loads(portal.run("tests.race.freshness", *map(str, words)))


def test_whoever_reads_after_a_change_reads_the_change(served):
    portal, _ = served
    found = tried(portal, "race", portal.port, ROUNDS, "publish in a transaction", "notice")
    for kind, (rounds, readings, older, late) in found.items():
        assert rounds == ROUNDS
        assert readings > ROUNDS, "too few read to show anything"
        assert (older, late) == (0, 0), kind


def test_after_every_kind_of_change_every_kind_of_page_is_new(sqlite):
    portal, _ = sqlite
    found = tried(portal, "matrix", portal.port, *SHORT)
    assert sum(found["seen"].values()) > len(SHORT), "nothing was changed that a visitor sees"
    assert found["stale"] == []


def test_what_one_machine_publishes_another_shows_within_a_second(postgresql, tmp_path):
    portal, _ = postgresql
    with on_another_machine(portal, tmp_path) as other:
        found = tried(portal, "beyond", portal.port, other.port, 6)
    assert found["late"] == 0, "not new at once where it was published"
    assert len(found["seconds"]) == 6
    assert median(found["seconds"]) < 1, found
    assert max(found["seconds"]) < 5, "the machine may have been busy, but not as busy as that"
