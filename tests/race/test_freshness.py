"""No server sends an older page than there is. The long version, by hand: python -m tests.race.freshness all 1000"""

import json

import pytest

ROUNDS = 15
SHORT = ["title", "draft_saved", "settings", "signpost", "full_by_a_bulk_update", "cookie_declaration", "site"]

pytestmark = pytest.mark.django_db  # for the database that the SQLite half is a copy of


def tried(portal, *words):
    return json.loads(portal.run("-m", "tests.race.freshness", *map(str, words)))


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
    assert found["seen"] > len(SHORT), "nothing was changed that a visitor sees"
    assert found["stale"] == []
