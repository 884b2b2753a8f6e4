"""An editor sees which dates a rule makes before anything is saved."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.models import Person, User
from schedule.models import Occurrence
from tests.factories import date_block, room

ADDRESS = "/cms/schedule/dates/common_rooms.commonroompage/"
WEEKLY = {"frequency": "weekly", "weekday": "3", "starts": "19:00", "first_day": "2027-03-04", "count": "4"}


def pauses(*pairs):
    rows = {
        f"pauses-{place}-{name}": value
        for place, (first, last) in enumerate(pairs)
        for name, value in (
            ("deleted", ""),
            ("order", place),
            ("value-first_day", first),
            ("value-last_day", last),
        )
    }
    return {"pauses-count": len(pairs), **rows}


def posted(*blocks, **more):
    """Return a form as the editor's browser posts it, with these blocks as the plan."""
    filled = [(kind, {**(pauses() if kind == "repeat" else {}), **value}) for kind, value in blocks]
    return nested_form_data({"dates": streamfield(filled), "length_minutes": "60", **more})


@pytest.fixture
def editor(sign_in):
    return sign_in("Editors")


def test_a_weekly_rule_shows_its_dates(editor, read):
    words = read(editor.post(ADDRESS, posted(("repeat", WEEKLY))))
    assert "4 dates" in words
    for day in ("Thursday 4 March 2027, 7pm", "Thursday 25 March 2027, 7pm"):
        assert day in words


def test_bank_holidays_and_pauses_are_shown_as_skipped(editor, read):
    rule = WEEKLY | {
        "weekday": "4",
        "first_day": "2027-03-19",
        "count": "3",
        "skip_holidays_of": "ENG",
        **pauses(("2027-04-02", "2027-04-04")),
    }
    words = read(editor.post(ADDRESS, posted(("repeat", rule))))
    assert "Friday 26 March 2027, 19:00 Bank holiday in England and Wales: Good Friday" in words
    assert "Friday 2 April 2027, 19:00 Paused" in words
    assert "3 dates" in words


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {"weekday": "6", "starts": "01:30", "first_day": "2027-03-21"},
            "01:30 on Sunday 28 March 2027 does not exist",
        ),
        (
            {"weekday": "6", "starts": "01:30", "first_day": "2027-10-24"},
            "01:30 on Sunday 31 October 2027 happens twice",
        ),
        ({"count": "53"}, "less than or equal to 52"),
        ({"count": "", "last_day": "2030-01-01"}, "more than 52 dates"),
        ({"count": ""}, "Say when it ends"),
        ({"first_day": "9999-01-01"}, "Choose a day from 2020 to 2099"),
        ({"first_day": "2027-13-41"}, "Enter a valid date"),
        ({"starts": "25:99"}, "Enter a valid time"),
        ({"last_day": "2027-01-01"}, "The last day comes after the first"),
    ],
)
def test_what_cannot_be_is_said_in_words(editor, read, changes, says):
    response = editor.post(ADDRESS, posted(("repeat", WEEKLY | changes)))
    assert response.status_code == 200
    assert says in read(response)


def test_a_time_that_happens_twice_can_be_chosen(editor, read):
    rule = WEEKLY | {"weekday": "6", "starts": "01:30", "first_day": "2027-10-31", "count": "1", "which": "second"}
    assert "Sunday 31 October 2027, 1:30am" in read(editor.post(ADDRESS, posted(("repeat", rule))))


def test_a_gap_is_named(editor, read):
    assert "Weekday: This field is required." in read(
        editor.post(ADDRESS, posted(("repeat", WEEKLY | {"weekday": ""})))
    )


def test_an_empty_form_is_no_mistake(editor, read):
    assert "No date yet" in read(editor.post(ADDRESS, posted()))


def test_a_host_who_is_elsewhere_is_named(editor, home, read):
    start = (timezone.now() + timedelta(days=40)).replace(hour=19, minute=0, second=0, microsecond=0)
    page = room("Already hosted", start=start)
    host = Person.objects.first()
    Occurrence.objects.get(page=page).hosts.add(host)
    row = Occurrence.objects.get(page=page)
    day = f"{timezone.localtime(row.starts_at):%Y-%m-%d}"
    blocks = ("date", {"day": day, "starts": f"{timezone.localtime(row.starts_at):%H:%M}"})
    words = read(editor.post(ADDRESS, posted(blocks, **{"room_hosts-0-person": str(host.pk)})))
    assert f"{host.name} hosts “Already hosted”" in words


def test_it_saves_nothing_and_is_for_people_who_sign_in(client, editor, home):
    before = Occurrence.objects.count()
    editor.post(ADDRESS, posted(("repeat", WEEKLY)))
    assert Occurrence.objects.count() == before
    editor.logout()
    assert client.post(ADDRESS, posted(("repeat", WEEKLY))).status_code == 302


@pytest.mark.parametrize("kind", ["core.user", "nonsense", "a.b.c", "auth.group"])
def test_other_kinds_are_not_found(editor, kind):
    assert editor.post(f"/cms/schedule/dates/{kind}/", posted()).status_code == 404


@pytest.mark.parametrize(
    "data", [{}, {"dates-count": "abc"}, {"dates-count": "1"}, {"dates-count": "1", "dates-0-type": "bomb"}]
)
def test_a_form_that_is_none_is_refused_in_words(editor, read, data):
    response = editor.post(ADDRESS, data)
    assert response.status_code == 400
    assert "could not be read" in read(response)


def test_only_people_who_write_pages_are_told_who_hosts_what(sign_in):
    assert sign_in("Hosts").post(ADDRESS, posted(("repeat", WEEKLY))).headers["Location"] == "/cms/"
    assert sign_in("Managers").post(ADDRESS, posted(("repeat", WEEKLY))).status_code == 200


def test_the_next_ten_are_shown_and_the_others_folded_away(editor, read, time_machine):
    time_machine.move_to("2027-03-12 10:00Z", tick=False)
    editor.force_login(User.objects.get(username="test-editors"))
    html = editor.post(ADDRESS, posted(("repeat", WEEKLY | {"count": "14"}))).content.decode()
    first, later = html.split("<summary>Later ones (2)</summary>")
    assert first.count("<li") == 10
    assert "The next 10, in UK time" in first
    assert "Thursday 18 March 2027" in first
    later, past = later.split("<summary>Already past (2)</summary>")
    assert "Thursday 3 June 2027" in later
    assert "Thursday 4 March 2027" in past


def test_clock_changes_and_bank_holidays_are_named(editor, read):
    mondays = WEEKLY | {"weekday": "0", "first_day": "2027-03-22", "count": "3"}
    words = read(editor.post(ADDRESS, posted(("repeat", mondays))))
    assert "Monday 29 March 2027, 7pm Bank holiday in England and Wales, Northern Ireland: Easter Monday" in words
    assert "The clocks have gone forward since the date before: it is still 19:00 in the UK." in words
    assert words.count("The clocks") == 1


def test_a_saved_drafts_dates_are_there_before_any_script_runs(editor, home, read, time_machine):
    time_machine.move_to("2027-03-12 10:00Z", tick=False)
    editor.force_login(User.objects.get(username="test-editors"))
    page = room("Seen at once", start=timezone.now() + timedelta(days=30))
    row = Occurrence.objects.get(page=page)
    row.status, row.reason = "cancelled", "Ill."
    row.save()
    page.dates = [*page.dates.raw_data, date_block(timezone.now() + timedelta(days=44))]
    page.save_revision()
    words = read(editor.get(f"/cms/pages/{page.pk}/edit/"))
    assert "2 dates" in words
    assert "Sunday 11 April 2027, 11am Cancelled" in words
    assert "Sunday 25 April 2027, 11am" in words
