"""What no browser writes, at granian itself and at nginx as it is shipped: refused, never taken for two requests."""

import pytest

from tests.deploy.nginx import nginx_or_skip
from tests.deploy.portal_front import portal_front
from tests.race.raw_requests import HIDDEN, MARK, READABLE, UNREADABLE, get, post, send

pytestmark = pytest.mark.django_db  # for the database that the portal is a copy of


@pytest.fixture(scope="module", params=["granian", "nginx"])
def port(request, sqlite, tmp_path_factory):
    portal, _ = sqlite
    if request.param == "granian":
        yield portal.port
        return
    program = nginx_or_skip()
    folder = tmp_path_factory.mktemp("raw")
    with portal_front(program, folder, portal.port, folder / "mirror") as front:
        yield front.port


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_refused_once(port, name):
    said = send(port, UNREADABLE[name])
    assert len(said.statuses) <= 1, said.whole
    assert all(400 <= status < 500 or status in (501, 505) for status in said.statuses), said.whole
    assert MARK not in said.whole
    assert b"evil.test" not in said.whole
    assert send(port, get()).statuses == [200], "and the next one is answered"


@pytest.mark.parametrize("name", READABLE)
def test_what_may_be_read_names_nobody_else(port, name):
    said = send(port, READABLE[name])
    assert len(said.statuses) <= 1, said.whole
    assert all(status < 500 for status in said.statuses), said.whole
    assert b"evil.test" not in said.whole


def test_two_honest_requests_in_one_piece_are_two(port):
    """So that the tests above would see a second answer."""
    said = send(port, get() + get(b"/" + MARK) + HIDDEN)
    assert said.statuses == [200, 301, 301]
    assert send(port, post(b"Content-Length: 4\r\n", b"a=bc") + get()).statuses[-1] == 200
