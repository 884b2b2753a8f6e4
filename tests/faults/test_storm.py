"""Many editors who publish at once. The long version: python -m tests.faults.storm"""

import json

import pytest

from tests.faults.portal import served

EDITORS, TIMES = 6, 2


@pytest.fixture
def portal(request):
    if request.param == "postgresql":
        yield request.getfixturevalue("portal_on_postgres").portal
    else:
        with served(request.getfixturevalue("on_sqlite")) as server:
            yield server.portal


@pytest.mark.parametrize("portal", ["sqlite", "postgresql"], indirect=True)
def test_editors_who_publish_at_once_all_succeed(portal):
    found = json.loads(portal.run("tests.faults.storm", str(portal.port), str(EDITORS), str(TIMES)))
    assert found["statuses"] == {"302": EDITORS * TIMES}
    assert (found["pages_lost"], found["not_logged"]) == (0, 0)
