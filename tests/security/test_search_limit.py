"""A machine that searches without end is told to wait; a hospital behind one address is not, and help always comes."""

import re

import pytest

from core.rate_limit import Limiter
from home.search import limits


@pytest.fixture
def tight(monkeypatch):
    """Limits that two requests use up."""
    for name, where in (("searches", "home.search.views.searches"), ("suggestions", "home.search.limits.suggestions")):
        monkeypatch.setattr(where, Limiter(burst=2, per_second=0.01))
        assert hasattr(limits, name)


def asked(client, path, network="192.0.2"):
    return client.get(path, REMOTE_ADDR=f"{network}.7")


@pytest.mark.parametrize("path", ["/search/?q=sleep", "/search/?topic=sleep", "/cy/search/?q=cwsg"])
def test_a_network_that_searches_without_end_waits_and_reads_help(client, home, tight, path):
    assert [asked(client, path).status_code for _ in range(3)] == [200, 200, 429]
    refused = asked(client, "/search/?q=canary-words")
    words = refused.content.decode()
    assert refused.status_code == 429
    assert refused["Retry-After"] == "5"
    assert refused["Referrer-Policy"] == "no-referrer"
    assert "no-store" in refused["Cache-Control"]
    assert "116 123" in words
    assert "try again in a few seconds" in words
    assert "canary" not in re.search(r"<title>(.*?)</title>", words, re.S)[1]
    assert 'value="canary' not in words
    assert not refused.cookies


def test_other_networks_search_on(client, home, tight):
    for _ in range(4):
        last = asked(client, "/search/?q=sleep")
    assert last.status_code == 429
    assert [asked(client, "/search/?q=sleep", f"198.51.{part}").status_code for part in range(3)] == [200] * 3


def test_suggestions_end_with_the_way_to_help(client, home, tight):
    answers = [asked(client, "/search/suggest/?q=sle") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [one["kind"] for one in answers[2].json()["suggestions"]] == ["Urgent help"]
    assert answers[2]["Retry-After"] == "5"


def test_pages_with_help_are_never_limited(client, home, tight):
    for path in ("/", "/find-support/?who=staff", "/no-such-page/"):
        assert {asked(client, path).status_code for _ in range(4)} <= {200, 404}


def test_a_ward_may_search_a_hundred_times_in_a_minute():
    assert all(limits.searches.allows("203.0.113.9", 1000 + second * 0.5) for second in range(120))
    machine = [limits.searches.allows("203.0.114.9", 1000 + place / 1000) for place in range(1000)]
    assert sum(machine) < 130
