"""Who finds a weakness finds whom to tell, and only where somebody reads it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import environment
from portal.security_contact import security_txt

ADDRESS = "/.well-known/security.txt"
POLICY = "/.well-known/security-policy.txt"


def fields(text: str) -> dict:
    pairs = [line.split(": ", 1) for line in text.splitlines()]
    return {name: [value for other, value in pairs if other == name] for name, _ in pairs}


@pytest.fixture
def contact(settings):
    settings.SECURITY_CONTACT = ["mailto:security@example.org", "https://example.org/report"]


def test_it_names_whom_to_tell_and_until_when(client, home, contact, time_machine):
    time_machine.move_to("2027-01-05 10:00Z", tick=False)
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    said = fields(response.content.decode())
    assert said["Contact"] == ["mailto:security@example.org", "https://example.org/report"]
    assert said["Canonical"] == ["http://127.0.0.1:8000/.well-known/security.txt"]
    assert said["Policy"] == ["http://127.0.0.1:8000/.well-known/security-policy.txt"]
    assert said["Preferred-Languages"] == ["en"]
    [expires] = said["Expires"]
    left = datetime.fromisoformat(expires) - datetime(2027, 1, 5, 10, tzinfo=UTC)
    assert timedelta(days=90) < left < timedelta(days=365)
    assert not response.cookies


@pytest.mark.parametrize("now", [datetime(2028, 2, 29, 23, 59, tzinfo=UTC), datetime(2027, 3, 28, 0, 30, tzinfo=UTC)])
def test_it_never_has_expired_and_each_line_is_whole(now):
    text = security_txt(["mailto:a@example.org"], "https://example.org/c", "https://example.org/p", now)
    assert datetime.fromisoformat(fields(text)["Expires"][0]) > now + timedelta(days=170)
    assert text.endswith("\n")
    assert len(text.splitlines()) == 5


def test_the_policy_is_what_the_repository_says(client, home, contact):
    text = client.get(POLICY).content.decode()
    assert "5 working days" in text
    assert "good faith" in text


def test_a_policy_of_ones_own_is_named_instead(client, home, contact, settings):
    settings.SECURITY_POLICY = "https://example.org/our-policy"
    assert fields(client.get(ADDRESS).content.decode())["Policy"] == ["https://example.org/our-policy"]


@pytest.mark.parametrize("address", [ADDRESS, POLICY])
def test_without_a_contact_there_is_nothing(client, home, settings, address):
    settings.SECURITY_CONTACT = []
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_is_only_read(client, home, contact, method):
    assert getattr(client, method)(ADDRESS).status_code == 405


def test_a_contact_may_be_written_as_people_write_it(monkeypatch):
    monkeypatch.setenv("SECURITY_CONTACT", "a@example.org, mailto:b@example.org,https://example.org/c, tel:+44-20-1")
    assert environment.contacts("SECURITY_CONTACT") == [
        "mailto:a@example.org",
        "mailto:b@example.org",
        "https://example.org/c",
        "tel:+44-20-1",
    ]


@pytest.mark.parametrize(
    "value",
    ["somebody", "http://example.org/", "a@b", "javascript:alert(1)", "a@example.org\nExpires: never", "https://x y.z"],
)
def test_one_that_nobody_could_use_stops_the_start(monkeypatch, value):
    monkeypatch.setenv("SECURITY_CONTACT", value)
    with pytest.raises(ImproperlyConfigured, match="SECURITY_CONTACT"):
        environment.contacts("SECURITY_CONTACT")
