"""The copy of what visitors read: what is in it, when it is refused, and whether it says what the portal says."""

import json
import re
from html import escape
from pathlib import Path

import pytest
from django.conf import settings as settings_now
from django.core.management import CommandError, call_command
from django.core.signals import request_finished, request_started
from django.db import DatabaseError, close_old_connections
from wagtail.models import Page

from core.models import Signpost
from core.remembered import forget
from home.models import StandardPage
from portal.management.commands.scheduler import Command
from portal.mirror.copying import Answer, Copier
from portal.mirror.drift import crisis_drifted, visible
from portal.mirror.saying import OFFLINE, SHEET, sayings
from portal.page_cache.asking import ANSWERS, KEPT_PARAMETERS
from portal.settings.security import source_of
from tests.edge import ask, handler
from tests.factories import ROOM_LINK, now_open, room

ALONE = re.compile(r'(?:src|href|action)="(?!tel:|sms:|data:,)|<script|url\(|@import')


@pytest.fixture
def mirror(home, settings, tmp_path):
    """A small portal (home, urgent help, both languages) that copies itself into the folder given."""
    kept = StandardPage.objects.filter(slug__in=["urgent-help", "cymorth-brys"])
    assert kept.exists()
    keep = {page.pk for page in kept} | set(Page.objects.filter(depth__lte=2).values_list("pk", flat=True))
    Page.objects.exclude(pk__in=keep).update(live=False)
    settings.MIRROR_DIR = str(tmp_path / "mirror")
    settings.BASE_URL = "http://testserver"
    settings.STATIC_ROOT = settings.BASE_DIR / "static"
    forget()
    for signal in (request_started, request_finished):  # as Django's test client does: the test's connection stays
        signal.disconnect(close_old_connections)
    yield tmp_path / "mirror"
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def read(mirror: Path, name: str) -> str:
    return (mirror / "current" / name).read_text()


def refused(*words) -> str:
    with pytest.raises(CommandError) as said:
        call_command("export_mirror", *words)
    return str(said.value)


def test_a_copy_says_that_it_is_one_and_otherwise_what_the_portal_says(mirror, capsys):
    call_command("export_mirror")
    call_command("check_mirror")
    assert "other pages say the same" in capsys.readouterr().out
    for path, words in (("", "This is a copy of the page, made at"), ("cy/", "Copi o’r dudalen yw hwn")):
        copy, served = read(mirror, f"pages/{path}index.html"), Copier().ask(f"/{path}", is_copy=False).body.decode()
        assert words in copy
        assert words not in served
        assert visible(copy) == visible(served)
    assert b"This is a copy" not in ask(handler(), "/urgent-help/", **{"HTTP_PORTAL.COPIED_AT": "12:00"}).body
    for name in ("robots.txt", "sitemap.xml", "feeds/everything.atom", "calendar/sessions.ics", "static/js/portal.js"):
        assert (mirror / "current/files" / name).stat().st_size
    assert "pages/cms" not in [str(one.relative_to(mirror / "current")) for one in (mirror / "current/pages").iterdir()]
    for name in ("404", "503", "cy/404", "cy/503"):
        assert 'href="tel:999"' in read(mirror, f"said/{name}.html")
    # An editor takes the check of a number away by changing it: the copy is old at once, and says which page.
    assert crisis_drifted() == []
    Signpost.objects.filter(phone="999").update(phone="0800 000 111")
    forget()
    assert "/urgent-help/" in crisis_drifted()
    with pytest.raises(CommandError, match="something else than the portal: /urgent-help/"):
        call_command("check_mirror")


def test_the_page_that_stands_alone_needs_nothing_and_names_everybody(mirror):
    page = dict(sayings(Copier()))[OFFLINE].decode()
    assert len(page.encode()) <= 14 * 1024
    assert not ALONE.search(page)
    assert escape(source_of(SHEET)) in page  # a browser leaves the style out when its policy does not name it
    english, welsh = page.split('<section lang="')[1:]
    assert english.startswith("en-GB")
    assert welsh.startswith("cy")
    for section in (english, welsh):
        assert 'href="tel:999"' in section
        assert 'href="tel:116123"' in section
        assert 'href="sms:85258' in section
    assert "Mae trafferth gyda ni" in welsh


def test_whatever_is_wrong_is_named_and_the_last_copy_stays(mirror, monkeypatch):
    last = mirror / "releases/before"
    last.mkdir(parents=True)
    (last / "copy.json").write_text(json.dumps({"made": "2026-11-22T12:00:00+00:00", "pages": 100}))
    (mirror / "current").symlink_to("releases/before")
    now_open(room())
    help_page = StandardPage.objects.get(slug="urgent-help")
    help_page.search_description = ROOM_LINK
    help_page.body = [{"type": "text", "value": '<p><a href="/nobody-is-here/">A slip</a></p>'}]
    help_page.save()
    monkeypatch.setattr("portal.management.commands.export_mirror.own_files", dict)
    words = refused()
    assert "A join link stands in pages/urgent-help/index.html." in words
    assert "/nobody-is-here/ answered 404." in words
    assert "pages, and the last one had 100: --fewer" in words
    assert ROOM_LINK not in words
    assert json.loads(read(mirror, "copy.json"))["pages"] == 100
    assert list((mirror / "releases").iterdir()) == [last]
    # Somebody may say that fewer pages are right, and of nothing else.
    monkeypatch.setattr(Copier, "starts", lambda self: iter(["/robots.txt"]))
    assert "the last one had" in refused()
    words = refused("--fewer")
    assert "the last one had" not in words
    assert "/urgent-help/ is missing." in words


def test_without_the_database_there_is_no_copy(mirror, monkeypatch):
    def away(*args, **kwargs):
        raise DatabaseError("the database is away")

    with monkeypatch.context() as patch:
        patch.setattr("django.db.backends.utils.CursorWrapper._execute_with_wrappers", away)
        assert refused() == "No copy was made: the database does not answer (DatabaseError)."
    assert not (mirror / "current").exists()
    assert not (mirror / "making").exists()


def test_a_page_that_lost_the_database_half_way_a_cookie_and_an_error_are_refused():
    fine = Answer(200, {"Content-Type": "text/html"}, b"", False)
    assert Copier.wrong_with(fine, "pages/index.html") == ""
    assert Copier.wrong_with(fine._replace(is_half=True), "pages/index.html") == "was made without the database"
    assert Copier.wrong_with(fine._replace(headers={"Set-Cookie": "a=b"}), "pages/index.html") == "sets a cookie"
    assert Copier.wrong_with(fine._replace(status=500), "pages/index.html") == "answered 500"
    assert Copier.wrong_with(fine, None) == "has a name that no copy can have"


def test_the_scheduler_makes_one_when_it_is_time_or_when_crisis_help_changed(settings, tmp_path, monkeypatch):
    made = []
    settings.MIRROR_DIR = str(tmp_path)
    module = "portal.management.commands.scheduler"
    monkeypatch.setattr(f"{module}.call_command", lambda name, **options: made.append(name))
    command = Command()
    for due, drifted in ((False, []), (True, []), (False, ["/urgent-help/"])):
        monkeypatch.setattr(f"{module}.is_due", lambda *args, due=due: due)
        monkeypatch.setattr(f"{module}.crisis_drifted", lambda drifted=drifted: drifted)
        command.copy_pages()
    assert made == ["export_mirror", "export_mirror"]
    settings.MIRROR_DIR = ""
    command.copy_pages()
    assert len(made) == 2


def test_what_the_front_server_takes_for_a_choice_is_what_the_portal_does():
    """nginx cannot ask: a page with one of these is not the page that was copied."""
    written = (settings_now.BASE_DIR / "deploy/nginx/portal.conf").read_text()
    [names] = re.findall(r"\(\?:\^\|&\)\(\?:([a-z|]+)\)=", written)
    assert set(names.split("|")) == KEPT_PARAMETERS | ANSWERS | {"p"}
