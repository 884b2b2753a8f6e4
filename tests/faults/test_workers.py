"""Workers that are killed and servers started anew while visitors read. Long versions: tests.faults.workers"""

import pytest

from tests.deploy.nginx import nginx_or_skip
from tests.faults.nginx import nginx_before
from tests.faults.portal import beside, served
from tests.faults.workers import kill_workers, restart_in_turn

PAGES = ("/urgent-help/", "/sleeping/", "/talking/")


@pytest.fixture(scope="module")
def program():
    return nginx_or_skip()


def test_behind_nginx_nobody_notices_workers_and_servers_that_end(portal_on_postgres, on_postgres, program, tmp_path):
    with served(beside(on_postgres)) as second:
        ports = [portal_on_postgres.port, second.port]
        with nginx_before(program, tmp_path, ports) as port:
            killed = kill_workers(second, port, 2, PAGES)
            restarted = restart_in_turn([second], port, 100, PAGES)
    assert killed["kills"] == 2
    assert restarted["restarts"] >= 1
    assert min(killed["requests"], restarted["requests"]) > 50
    assert (killed["examples"], restarted["examples"]) == ([], [])
