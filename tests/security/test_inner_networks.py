"""Nothing here can be led to ask our own network: 30 addresses, by all who ask other hosts, over each way round."""

import socket

import pytest

from core import poster_fetching, public_fetching
from core.link_asking import status_of
from core.public_fetching import CannotFetchError, fetch, is_public
from tests.unit.test_poster_fetching import resolving_to

INNER = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.7",
    "172.16.3.4",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "0.0.0.0",  # noqa: S104
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::",
    "3fff::1",
    "fc00::1",
    "fd00::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "5f00::1",
    "2001:0:53aa:64c:0:5ead:3f57:fefe",
    "2001:20::1",
]
OUTER = ["142.250.0.1", "2a00:1450:4009:81f::2016", "1.1.1.1", "2606:4700::1111"]
# Other ways of writing 127.0.0.1, which name servers and C libraries understand.
ODD = ["0x7f.1", "2130706433", "017700000001", "127.1", "0177.0.0.1", "0x7f000001", "[::ffff:127.0.0.1]", "localhost"]
HOST = "old.example"


def the_import(scheme="https", host=HOST):
    return fetch(f"{scheme}://{host}/", {host.strip("[]")}, seconds=1, most_bytes=10)


def the_link_checker(scheme="https", host=HOST):
    return status_of(f"{scheme}://{host}/")


def the_stills(scheme="https", host=HOST):
    return poster_fetching.get_over_https("i.ytimg.com", "/")


FETCHERS = [the_import, the_link_checker, the_stills]


@pytest.fixture(autouse=True)
def no_line_out(monkeypatch):
    """Whatever is connected to is noted, and refused."""
    connected = []

    def refuse(where, *more, **others):
        connected.append(where[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", lambda _, where: refuse(where))
    return connected


def test_each_is_told_from_what_is_outside():
    assert [address for address in INNER if is_public(address)] == []
    assert [address for address in OUTER if not is_public(address)] == []
    assert len(INNER) >= 25


@pytest.mark.parametrize("scheme", ["https", "http"])
@pytest.mark.parametrize("fetcher", FETCHERS)
def test_nobody_connects_inward(fetcher, scheme, monkeypatch, no_line_out):
    for address in INNER:
        for beside in ([], ["142.250.0.1"]):
            resolving_to(monkeypatch, *beside, address)
            with pytest.raises((CannotFetchError, poster_fetching.NoPosterError)):
                fetcher(scheme)
    assert no_line_out == []


@pytest.mark.parametrize("fetcher", [the_import, the_link_checker])
@pytest.mark.parametrize("odd", ODD)
def test_odd_ways_of_writing_our_own_address(fetcher, odd, no_line_out):
    for scheme in ("http", "https"):
        with pytest.raises(CannotFetchError):
            fetcher(scheme, odd)
    assert no_line_out == []


@pytest.mark.parametrize("fetcher", FETCHERS)
def test_a_name_server_that_changes_its_mind_is_asked_once(fetcher, monkeypatch, no_line_out):
    """Rebinding: public when looked at, ours when connected to."""
    answers = iter(["142.250.0.1", "127.0.0.1", "127.0.0.1", "127.0.0.1"])
    asked = []

    def resolve(*what, **more):
        asked.append(what)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), 443))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises((CannotFetchError, poster_fetching.NoPosterError)):
        fetcher()
    assert no_line_out == ["142.250.0.1"]
    assert len(asked) == 1


@pytest.mark.parametrize("fetcher", [the_import, the_link_checker])
@pytest.mark.parametrize(
    "inner", ["http://127.0.0.1/", "https://169.254.169.254/latest/", "https://[::1]/", "https://inner.example/"]
)
def test_a_redirect_is_looked_at_like_the_first_address(fetcher, inner, monkeypatch, no_line_out):
    answers = {HOST: "142.250.0.1", "inner.example": "10.0.0.7"}

    def resolve(host, *more, **others):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answers.get(host, host), 443))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    real = public_fetching.get_once

    def moved(connection, *more):
        if connection.host == HOST:
            return 302, inner, b""
        return real(connection, *more)

    monkeypatch.setattr(public_fetching, "get_once", moved)
    monkeypatch.setattr("core.link_asking.get_once", moved)
    with pytest.raises(CannotFetchError):
        fetcher()
    assert no_line_out == []
