"""Crisis help is on every page from one register, and outlives the database. One edit is enough: test_one_edit.py."""

import re

import pytest
from django.db import DatabaseError
from django.test import Client

from core.models import Signpost


def test_it_is_on_every_page(client, all_addresses):
    for address in all_addresses:
        html = client.get(address).content.decode()
        assert 'href="tel:116123"' in html, address
        assert "sms:85258" in html, address
        assert re.search(r'rel="nofollow noreferrer"[^>]*data-quick-exit', html), address


def test_it_comes_before_everything_but_the_skip_link(client, home):
    html = client.get("/").content.decode()
    first_links = re.findall(r"<a [^>]*>", html)[:3]
    assert "#main" in first_links[0]
    assert "tel:116123" in first_links[1]


def test_never_checked_entries_say_so(client, home, read):
    assert "Not checked yet" in read(client.get("/urgent-help/"))


def test_a_checked_entry_shows_its_date(client, home, read):
    from datetime import date

    Signpost.objects.filter(name="Samaritans").update(last_verified=date(2026, 11, 1))
    assert "1 November 2026" in read(client.get("/urgent-help/"))


@pytest.fixture
def database_away(monkeypatch, django_capture_on_commit_callbacks, settings, tmp_path):
    """The register was saved once; since then nothing answers."""
    settings.CRISIS_SNAPSHOT = tmp_path / "crisis-help.json"
    with django_capture_on_commit_callbacks(execute=True):
        Signpost.objects.get(name="Samaritans").save()

    def away(*args, **kwargs):
        raise DatabaseError("the database is away")

    with monkeypatch.context() as patch:
        patch.setattr("django.db.backends.utils.CursorWrapper._execute_with_wrappers", away)
        yield


@pytest.mark.parametrize("address", ["/", "/urgent-help/", "/no-such-page/", "/search/?q=sleep"])
def test_help_is_there_while_the_database_is_away(home, database_away, read, address):
    response = Client(raise_request_exception=False).get(address)
    assert response.status_code == 500
    text = read(response)
    assert "Something went wrong at our end" in text
    assert "Call 116 123" in text
    assert "Text SHOUT to 85258" in text
    assert "For England" in text


def test_a_fault_in_a_view_shows_the_whole_page(home, monkeypatch, read):
    monkeypatch.setattr("home.models.home_page.topic_tiles", lambda *args: 1 / 0)
    response = Client(raise_request_exception=False).get("/")
    assert response.status_code == 500
    text = read(response)
    assert "It is not your fault" in text
    assert "Call 116 123" in text
    assert "What’s on" in text
