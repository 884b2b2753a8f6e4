"""An editor's Publish that is killed happens whole or not at all. The long version: tests.faults.publishing"""

import json

import pytest

from tests.faults.publishing import FAULTS

KILLS = 4  # `python -m tests.faults.publishing --kills 200` is the drill


@pytest.mark.parametrize("where", ["on_sqlite", "on_postgres"])
def test_a_publish_that_is_killed_is_whole_or_was_never_made(where, request):
    portal = request.getfixturevalue(where)
    found = json.loads(portal.run("tests.faults.publishing", "--kills", str(KILLS), "--here"))
    assert found["kills"] == KILLS
    assert {name: found[name] for name in FAULTS} == dict.fromkeys(FAULTS, 0)
