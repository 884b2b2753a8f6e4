"""Only a plain https address at an allowed provider may be a join link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.join_address import RefusedAddressError, provider_of

HOSTS = ["zoom.us", "teams.microsoft.com"]


@pytest.mark.parametrize(
    ("address", "provider"),
    [
        ("https://zoom.us/j/123?pwd=abc", "zoom.us"),
        ("https://us02web.zoom.us/j/123", "zoom.us"),
        ("https://ZOOM.us/j/123", "zoom.us"),
        ("https://zoom.us:443/j/123", "zoom.us"),
        ("https://teams.microsoft.com/l/meetup-join/19%3a", "teams.microsoft.com"),
    ],
)
def test_links_that_may_be(address, provider):
    assert provider_of(address, HOSTS) == provider


@pytest.mark.parametrize(
    "address",
    [
        "http://zoom.us/j/1",
        "//zoom.us/j/1",
        "javascript:alert(1)//zoom.us",
        "https://zoom.us.evil.test/j/1",
        "https://evilzoom.us/j/1",
        "https://evil.test/zoom.us",
        "https://evil.test#zoom.us",
        "https://user@zoom.us/j/1",
        "https://zoom.us@evil.test/j/1",
        "https://zoom.us:8443/j/1",
        "https://zoom.us:abc/j/1",
        "https://evil.test\\@zoom.us/j/1",
        "https://zoom.us/j/1\r\nX-Evil: 1",
        "https://zoom.us/j/1 2",
        "https://zoom.us/\u202ej/1",
        "https://zooм.us/j/1",
        "https://[::1/j/1",
        "https://",
        "zoom.us/j/1",
        "https://zoom.us/" + "a" * 2000,
    ],
)
def test_links_that_may_not(address):
    with pytest.raises(RefusedAddressError) as refused:
        provider_of(address, HOSTS)
    assert len(str(refused.value)) > 20
    assert address not in str(refused.value), "what was typed is never repeated"


@given(st.text(max_size=60))
def test_nothing_else_is_raised(text):
    for address in (text, f"https://{text}", f"https://zoom.us{text}"):
        try:
            assert provider_of(address, HOSTS) in HOSTS
        except RefusedAddressError:
            continue
