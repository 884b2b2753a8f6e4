"""Presses are limited per network, generously, and nothing is kept that names anybody."""

import pytest

from core.rate_limit import SALT_SECONDS, Limiter, client_address, network_of


def passed(limiter, addresses, now=0.0):
    return sum(limiter.allows(address, now) for address in addresses)


def test_one_machine_is_stopped_and_a_thousand_people_are_not():
    assert passed(Limiter(burst=120), ["192.0.2.7"] * 1000) == 120
    assert passed(Limiter(burst=120), [f"10.{n // 250}.{n % 250}.9" for n in range(1000)]) == 1000


def test_waiting_helps():
    limiter = Limiter(burst=2, per_second=1)
    assert passed(limiter, ["192.0.2.7"] * 3) == 2
    assert passed(limiter, ["192.0.2.7"] * 3, now=1.0) == 1
    assert passed(limiter, ["192.0.2.7"] * 9, now=500.0) == 2


def test_neighbours_share_a_limit_and_strangers_do_not():
    limiter = Limiter(burst=1)
    assert limiter.allows("192.0.2.7", 0)
    assert not limiter.allows("192.0.2.200", 0)
    assert limiter.allows("192.0.3.7", 0)
    assert limiter.allows("2001:db8:1::1", 0)
    assert not limiter.allows("2001:db8:1:ffff::2", 0)
    assert limiter.allows("2001:db8:2::1", 0)


def test_no_address_is_kept_and_the_salt_is_thrown_away():
    limiter = Limiter()
    limiter.allows("192.0.2.7", 1)
    kept = repr(vars(limiter))
    assert "192.0.2" not in kept
    salt = limiter._salt
    limiter.allows("192.0.2.7", SALT_SECONDS + 2)
    assert limiter._salt != salt
    assert len(limiter._buckets) == 1


@pytest.mark.parametrize("nonsense", ["", "unknown", "999.1.1.1", "192.0.2.7, evil", "\x00", "::ffff:1.2.3.4.5"])
def test_what_is_no_address_shares_one_bucket(nonsense):
    assert network_of(nonsense) == ""


@pytest.mark.parametrize("written", ["192.0.2.7:4711", "[2001:db8:1::7]:4711", "[2001:db8:1::7]"])
def test_a_port_behind_an_address_is_left_out(written):
    """Some proxies write one. Everybody in one bucket would turn people away at the door."""
    assert network_of(written) in ("192.0.2.0/24", "2001:db8:1::/48")


def test_mapped_addresses_are_the_ones_they_map():
    assert network_of("::ffff:192.0.2.7") == network_of("192.0.2.7")


@pytest.mark.parametrize(
    ("forwarded", "proxies", "expected"),
    [
        ("", 0, "203.0.113.1"),
        ("198.51.100.9", 0, "203.0.113.1"),
        ("198.51.100.9", 1, "198.51.100.9"),
        ("1.1.1.1, 198.51.100.9", 1, "198.51.100.9"),
        ("1.1.1.1, 198.51.100.9, 10.0.0.1", 2, "198.51.100.9"),
        ("", 1, "203.0.113.1"),
        ("198.51.100.9", -2, "203.0.113.1"),
    ],
)
def test_only_our_own_proxies_are_believed(forwarded, proxies, expected):
    meta = {"REMOTE_ADDR": "203.0.113.1", "HTTP_X_FORWARDED_FOR": forwarded}
    assert client_address(meta, proxies) == expected
