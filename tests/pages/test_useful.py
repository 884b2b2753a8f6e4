"""“Was this useful?”: one tap, counted and nothing else; a note for editors alone, limited and pruned."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.urls import reverse

from core import feedback_views
from core.models import UsefulCount, UsefulNote
from core.rate_limit import Limiter
from tests.factories import resource, webinar

OURS = {"sec-fetch-site": "same-origin"}
TODAY = date(2027, 3, 10)


@pytest.fixture
def guide(home, time_machine, monkeypatch):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    monkeypatch.setattr(feedback_views, "answers", Limiter(burst=50, per_second=0.1))
    monkeypatch.setattr(feedback_views, "notes", Limiter(burst=50, per_second=0.1))
    return resource("How to rest", sensitive=True, discreet_title="To read later", content_note="It is about sleep.")


def press(client, page, answer="yes", headers=OURS, **more):
    return client.post(f"/useful/{page.pk}/", {"answer": answer}, headers=headers, **more)


def send(client, page, note, headers=OURS):
    return client.post(f"/useful/{page.pk}/note/", {"note": note}, headers=headers)


def counts():
    return list(UsefulCount.objects.values_list("page_id", "day", "yes", "no"))


def test_the_page_asks_and_says_that_nobody_watches(guide, client, read):
    words = read(client.get(guide.url))
    assert "Was this useful?" in words
    assert "Nobody watches this. If you need someone now, go to urgent help." in words
    assert "Was this useful?" not in read(client.get(webinar("A talk to come").url))


def test_a_tap_is_counted_and_thanked_at_an_address_of_its_own(guide, client, read):
    response = press(client, guide)
    assert (response.status_code, response["Location"]) == (303, f"/useful/{guide.pk}/thanks/")
    assert "no-store" in response["Cache-Control"]
    thanks = client.get(response["Location"])
    assert "Your answer is counted" in read(thanks)
    assert "nobody can answer you" in read(thanks)
    assert "noindex" in thanks["X-Robots-Tag"]
    assert b"<title>Your answer" in thanks.content, "a shared computer's history names no subject"
    press(client, guide, "no")
    press(client, guide, "no")
    assert counts() == [(guide.pk, TODAY, 1, 2)]


def test_nothing_of_the_visitor_is_kept(guide, client):
    columns = {model: {field.name for field in model._meta.get_fields()} for model in (UsefulCount, UsefulNote)}
    assert columns == {UsefulCount: {"id", "page", "day", "yes", "no"}, UsefulNote: {"id", "page", "day", "text"}}
    visitor = {"REMOTE_ADDR": "203.0.113.77", "HTTP_USER_AGENT": "canary-browser"}
    for response in (press(client, guide, **visitor), client.get(f"/useful/{guide.pk}/thanks/")):
        assert not response.cookies
        assert "Cookie" not in response.get("Vary", "")
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            assert not [row for row in cursor if "203.0.113.77" in str(row) or "canary-browser" in str(row)], table


@pytest.mark.parametrize("method", ["get", "head", "put", "delete", "options"])
def test_what_looks_or_fetches_ahead_never_counts(guide, client, method):
    for address in (f"/useful/{guide.pk}/?answer=yes", f"/useful/{guide.pk}/note/?note=x"):
        response = getattr(client, method)(address, headers={"purpose": "prefetch"})
        assert response.status_code == 405
        assert response["Allow"] == "POST"
    assert counts() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {},
    ],
)
def test_another_sites_form_is_refused_in_words(guide, client, read, headers):
    for response in (press(client, guide, headers=headers), send(client, guide, "A note", headers)):
        assert response.status_code == 403
        assert "An answer can only be given on the page that asks." in read(response)
    assert counts() == []
    assert not UsefulNote.objects.exists()


def test_an_older_browser_says_where_it_is_with_origin(guide, client):
    assert press(client, guide, headers={"origin": "http://testserver"}).status_code == 303


@pytest.mark.parametrize("answer", ["", "maybe", "YES", "yes\x00", "<b>", "yes" * 9999, "1' OR 1=1"])
def test_no_answer_is_400_in_words(guide, client, read, answer):
    response = press(client, guide, answer)
    assert response.status_code == 400
    assert "could not be read" in read(response)
    assert counts() == []


def test_only_pages_that_ask_can_be_answered(guide, home, client):
    talk, hidden = webinar("A talk"), resource("Hidden")
    hidden.unpublish()
    for number in (home.pk, talk.pk, hidden.pk, 0, 10**6, 2**70):
        assert client.post(f"/useful/{number}/", {"answer": "yes"}, headers=OURS).status_code == 404
        assert client.get(f"/useful/{number}/thanks/").status_code == 404
    assert counts() == []


def test_a_machine_is_slowed_down(guide, client, read, monkeypatch):
    monkeypatch.setattr(feedback_views, "answers", Limiter(burst=2, per_second=0))
    monkeypatch.setattr(feedback_views, "notes", Limiter(burst=1, per_second=0))
    assert [press(client, guide).status_code for _ in range(3)] == [303, 303, 429]
    assert counts() == [(guide.pk, TODAY, 2, 0)]
    assert send(client, guide, "First").status_code == 200
    response = send(client, guide, "Second")
    assert response.status_code == 429
    assert response["Retry-After"]
    assert "Second" in response.content.decode(), "what somebody wrote is not lost to them"
    assert [note.text for note in UsefulNote.objects.all()] == ["First"]


def test_a_page_takes_so_many_notes_a_day_and_no_more(guide, client, read, monkeypatch):
    monkeypatch.setattr("core.feedback.MOST_NOTES_A_DAY", 1)
    send(client, guide, "First")
    response = send(client, guide, "Second")
    assert response.status_code == 429
    assert "this one was not kept" in read(response)
    assert UsefulNote.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Step two\r\nis too short.", "Step two\nis too short."),
        ("  <script>alert(1)</script> & “ok”  ", "<script>alert(1)</script> & “ok”"),
        ("a\x00b\u202ec\x1b[31m", "abc[31m"),
        ("One\n\n\n\n\nTwo", "One\n\nTwo"),
        ("ż" * 1000, "ż" * 1000),
    ],
)
def test_a_note_is_kept_as_plain_words(guide, client, read, typed, kept):
    response = send(client, guide, typed)
    assert response.status_code == 200
    assert "Your note is kept" in read(response)
    assert "You can talk to someone now" not in read(response)
    assert list(UsefulNote.objects.values_list("page_id", "day", "text")) == [(guide.pk, TODAY, kept)]


@pytest.mark.parametrize(
    ("typed", "words"), [("", "nothing in it"), (" \r\n\x00", "nothing in it"), ("x" * 1001, "shorter")]
)
def test_what_cannot_be_kept_is_said_in_words(guide, client, read, typed, words):
    response = send(client, guide, typed)
    assert response.status_code == 400
    assert words in read(response)
    assert not UsefulNote.objects.exists()


def test_a_note_that_is_too_long_can_be_made_shorter(guide, client):
    assert b">" + b"x" * 1001 + b"</textarea>" in send(client, guide, "x" * 1001).content


@pytest.mark.parametrize("typed", ["I don’t want to be here", "I want to die. " + "x" * 1000])
def test_words_of_danger_are_answered_with_help_first(guide, client, typed):
    response = send(client, guide, typed)
    html = response.content.decode()
    main = html[html.index("<main") :]
    assert main.index("<h1") < main.index("You can talk to someone now") < main.index("</h1>")
    assert main.index("tel:116123") < main.index("Your note")
    assert "Nobody watches what is written here" in main


def test_a_database_that_is_busy_is_no_fault_of_the_visitor(guide, client, read, monkeypatch):
    def busy(*args):
        raise DatabaseError

    monkeypatch.setattr(feedback_views, "count_answer", busy)
    monkeypatch.setattr(feedback_views, "keep_note", busy)
    for response in (press(client, guide), send(client, guide, "A note")):
        assert response.status_code == 503
        assert "It is not your fault" in read(response)


def test_the_public_never_reads_a_note_and_editors_do(guide, client, sign_in):
    send(client, guide, "Canary & <b>note</b>")
    for address in (guide.url, f"{guide.url}text/", f"/useful/{guide.pk}/thanks/", "/resources/", "/search/?q=note"):
        assert "Canary" not in client.get(address).content.decode(), address
    report = reverse("useful_notes")
    assert client.get(report).status_code == 302
    editors = sign_in("Editors")
    page = editors.get(report).content.decode()
    assert "Canary &amp; &lt;b&gt;note&lt;/b&gt;" in page
    assert "export=csv" not in page, "what strangers typed leaves in no spreadsheet"
    note = UsefulNote.objects.get()
    delete = reverse("delete_useful_note", args=[note.pk])
    editors.get(delete)
    assert UsefulNote.objects.exists(), "looking deletes nothing"
    editors.post(delete)
    assert not UsefulNote.objects.exists()


@pytest.mark.parametrize("group", ["Hosts", "Reviewers"])
def test_others_in_the_cms_read_neither_notes_nor_numbers(guide, sign_in, group):
    member = sign_in(group)
    UsefulNote.objects.create(page=guide, day=TODAY, text="Canary")
    for address in ("useful_report", "useful_notes"):
        assert member.get(reverse(address)).status_code == 302
    note = UsefulNote.objects.get()
    assert member.post(reverse("delete_useful_note", args=[note.pk])).status_code in (302, 403)
    assert UsefulNote.objects.exists()


def test_the_numbers_stand_in_a_report(guide, sign_in):
    other = resource("Rarely read")
    for page, day, yes, no in ((guide, TODAY, 3, 1), (guide, TODAY - timedelta(days=60), 1, 0), (other, TODAY, 0, 9)):
        UsefulCount.objects.create(page=page, day=day, yes=yes, no=no)
    editors = sign_in("Editors")
    rows = editors.get(reverse("useful_report")).context["object_list"]
    assert [(row.title, row.yes, row.no, row.share) for row in rows] == [
        ("Rarely read", 0, 9, "0%"),
        ("How to rest", 4, 1, "80%"),
    ]
    sheet = editors.get(reverse("useful_report"), {"days": "30", "export": "csv"}).getvalue().decode()
    assert sheet.splitlines() == ["Page,Yes,No,Share of yes", "Rarely read,0,9,0%", "How to rest,3,1,75%"]


def test_old_notes_and_numbers_go(guide, settings):
    settings.FEEDBACK_NOTE_DAYS, settings.FEEDBACK_COUNT_DAYS = 30, 60
    for days in (0, 30, 31, 60, 61):
        UsefulNote.objects.create(page=guide, day=TODAY - timedelta(days=days), text=str(days))
        UsefulCount.objects.create(page=guide, day=TODAY - timedelta(days=days), yes=1)
    call_command("prune_feedback", verbosity=0)
    assert sorted(int(note.text) for note in UsefulNote.objects.all()) == [0, 30]
    assert UsefulCount.objects.count() == 4
