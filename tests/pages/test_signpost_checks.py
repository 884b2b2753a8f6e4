"""Signposts grow old: pages say so, some go, none for a crisis does; and saying "checked" is an act of its own."""

import re
from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import ModelLogEntry, Site

from core.models import PortalSettings, Signpost, User
from core.signpost_check_view import digest

CHECKED_ON = date(2026, 3, 3)
ANSWERS = "/find-support/?where=wales"


def at(year, month, day):
    return datetime(year, month, day, 12, tzinfo=UTC)


@pytest.fixture
def checked(home, time_machine):
    """Everybody in the register was checked on one day."""
    time_machine.move_to(at(2026, 3, 3), tick=False)
    Signpost.objects.update(last_verified=CHECKED_ON, entered_on=CHECKED_ON)
    return time_machine


def test_a_page_says_when_and_then_that_it_is_time_again(checked, client, read):
    checked.move_to(at(2026, 8, 30))
    text = read(client.get(ANSWERS))
    assert "Checked on 3 March 2026" in text
    assert "time for us to check again" not in text
    checked.move_to(at(2026, 8, 31))
    assert "Checked on 3 March 2026. It is time for us to check again" in read(client.get(ANSWERS))


def test_after_a_year_it_goes_but_crisis_help_and_the_bar_stay(checked, client, read):
    checked.move_to(at(2027, 3, 3))
    assert "Canopi" in read(client.get(ANSWERS))
    checked.move_to(at(2027, 3, 4))
    text = read(client.get(ANSWERS))
    assert "Canopi" not in text
    assert "Samaritans Cymru" in text
    for address in ("/", "/urgent-help/", "/no-such-page/"):
        html = client.get(address).content.decode()
        assert html.count('href="tel:116123"') >= 2, address
        assert 'href="tel:999"' in html, address
    Signpost.objects.filter(name="Canopi").update(show_in_header=True)
    assert "Canopi" in read(client.get(ANSWERS))


def test_a_register_that_nobody_ever_checked_keeps_its_bar_for_ever(checked, client):
    Signpost.objects.update(last_verified=None)
    checked.move_to(at(2031, 1, 1))
    html = client.get("/").content.decode()
    assert 'href="tel:116123"' in html.split("<main")[0]
    assert "sms:85258" in html.split("<main")[0]


def test_a_withdrawn_signpost_is_in_no_collection_and_no_block(checked, client, read):
    page = "/collections/your-first-year-in-the-uk/"
    assert "Canopi is" not in read(client.get(page))
    assert "canopi.nhs.wales" in client.get(page).content.decode()
    checked.move_to(at(2028, 1, 1))
    response = client.get(page)
    assert "canopi.nhs.wales" not in response.content.decode()
    assert "Month 6: asking for help" in read(response)
    assert "canopi.nhs.wales" not in client.get("/urgent-help/").content.decode()


def test_the_days_are_a_setting(checked, client, read):
    settings = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    settings.signpost_due_days, settings.signpost_withdrawn_days = 30, 60
    settings.save()
    checked.move_to(at(2026, 4, 10))
    assert "time for us to check again" in read(client.get(ANSWERS))
    checked.move_to(at(2026, 5, 10))
    assert "Canopi" not in read(client.get(ANSWERS))


@pytest.mark.parametrize(("due", "withdrawn"), [(180, 180), (365, 180)])
def test_a_setting_that_leaves_no_time_to_look_is_refused(home, due, withdrawn):
    settings = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    settings.signpost_due_days, settings.signpost_withdrawn_days = due, withdrawn
    with pytest.raises(ValidationError, match="time to look"):
        settings.full_clean()


def test_a_changed_number_loses_its_check_and_a_corrected_comma_does_not(checked):
    canopi = Signpost.objects.get(name="Canopi")
    canopi.summary = "Support, in Wales."
    canopi.save()
    canopi.refresh_from_db()
    assert canopi.last_verified == CHECKED_ON
    checked.move_to(at(2027, 2, 1))
    canopi.website = "https://canopi.nhs.wales/en/"
    canopi.save()
    canopi.refresh_from_db()
    assert (canopi.last_verified, canopi.entered_on) == (None, date(2027, 2, 1))


def test_a_check_is_one_for_every_language(home, sign_in, time_machine):
    english = Signpost.objects.get(name="Samaritans")
    welsh = Signpost.objects.get(translation_key=english.translation_key, locale__language_code="cy")
    time_machine.move_to(at(2027, 2, 1))
    manager = sign_in("Managers")
    address = reverse("signpost_checked", args=[welsh.pk])
    manager.post(address, {"seen": manager.get(address).context["seen"]})
    for signpost in (english, welsh):
        signpost.refresh_from_db()
        assert signpost.last_verified == date(2027, 2, 1)


def test_words_in_the_bar_hold_no_number(home):
    signpost = Signpost.objects.get(name="Samaritans")
    signpost.header_label = "Call 116 123"
    with pytest.raises(ValidationError, match="Leave the number out"):
        signpost.full_clean()


# In the CMS.


def act(client, signpost, **data):
    address = reverse("signpost_checked", args=[signpost.pk])
    return client.post(address, {"seen": digest(signpost), **data})


def test_checked_today_is_an_act_of_its_own_and_written_down(checked, sign_in, client, read):
    checked.move_to(at(2026, 11, 20))
    manager, signpost = sign_in("Managers"), Signpost.objects.get(name="Samaritans")
    shown = manager.get(reverse("signpost_checked", args=[signpost.pk]))
    assert "116 123" in read(shown)
    signpost.refresh_from_db()
    assert signpost.last_verified == CHECKED_ON, "looking changes nothing"
    assert act(manager, signpost).status_code == 302
    signpost.refresh_from_db()
    assert (signpost.last_verified, signpost.verified_by) == (date(2026, 11, 20), "test-managers")
    entry = ModelLogEntry.objects.get(action="core.signpost_checked")
    assert (entry.user.username, entry.data["phone"]) == ("test-managers", "116 123")
    assert "Checked on 20 November 2026" in read(client.get("/urgent-help/"))


def test_details_that_changed_meanwhile_are_refused(checked, sign_in, read):
    manager, signpost = sign_in("Managers"), Signpost.objects.get(name="Samaritans")
    seen = digest(signpost)
    signpost.phone = "116 999"
    signpost.save()
    answer = act(manager, signpost, seen=seen)
    assert answer.status_code == 409
    assert "Somebody changed these details meanwhile" in read(answer)
    signpost.refresh_from_db()
    assert signpost.last_verified is None


def test_editing_cannot_move_the_date(checked, sign_in):
    manager, signpost = sign_in("Managers"), Signpost.objects.get(name="Canopi")
    address = reverse(signpost.snippet_viewset.get_url_name("edit"), args=[signpost.pk])
    form = {
        "name": "Canopi",
        "summary": "Support in Wales.",
        "urgency": "support",
        "website": signpost.website,
        "sort_order": 7,
        "last_verified": "01/01/2030",
        "verified_by": "Nobody",
    }
    answer = manager.post(address, form)
    assert answer.status_code == 302, answer.context["form"].errors
    signpost.refresh_from_db()
    assert (signpost.summary, signpost.last_verified, signpost.verified_by) == ("Support in Wales.", CHECKED_ON, "")


def test_only_those_who_may(checked, sign_in, client):
    signpost = Signpost.objects.get(name="Samaritans")
    editor = sign_in("Editors")
    address = reverse("signpost_checked", args=[signpost.pk])
    assert editor.get(address).status_code in (302, 403)
    assert act(editor, signpost).status_code in (302, 403)
    signpost.refresh_from_db()
    assert signpost.last_verified == CHECKED_ON
    assert "ignposts" not in panel(editor)
    client.logout()
    assert client.get(address).status_code == 302
    somebody = User.objects.create_user("checker", password="a long enough password")
    rights = [Permission.objects.get(codename=name) for name in ("access_admin", "check_signpost")]
    somebody.user_permissions.set(rights)
    client.force_login(somebody)
    assert act(client, signpost).status_code == 302, "without the right to change a word of it"


def months_later(client, moment, clock):
    """Move on and sign in again: the session of half a year ago has run out."""
    clock.move_to(moment)
    client.force_login(User.objects.get(username="test-managers"))


def panel(client):
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    found = re.search(r'<section class="needs-attention.*?</section>', html, re.S)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def test_the_first_screen_counts_and_is_loud_about_crisis_help(checked, sign_in, read):
    manager = sign_in("Managers")
    assert "ignposts" not in panel(manager)
    months_later(manager, at(2026, 9, 15), checked)
    words = panel(manager)
    assert "7 Crisis helplines without a check that holds" in words
    assert "Samaritans" in read(manager.get(reverse("attention"), {"about": "crisis-signposts"}))
    assert "8 Signposts with an overdue check" in words
    months_later(manager, at(2027, 9, 15), checked)
    words = panel(manager)
    assert "7 Signposts with an overdue check" in words
    assert "1 Signposts withdrawn from the pages" in words
    Signpost.objects.filter(name="Shout").update(last_verified=None)
    assert "1 Signposts that were never checked" in panel(manager)


def test_the_list_is_filtered_by_how_the_check_stands(checked, sign_in, read):
    manager, address = sign_in("Managers"), reverse(Signpost.snippet_viewset.get_url_name("list"))
    months_later(manager, at(2027, 9, 15), checked)
    Signpost.objects.filter(name="Shout").update(last_verified=date(2027, 9, 1))
    names = {
        state: {row.name for row in manager.get(address, {"check": state}).context["object_list"]}
        for state in ("holds", "overdue", "never", "withdrawn")
    }
    assert names["withdrawn"] == {"Canopi"}
    assert names["holds"] == {"Shout"}
    assert names["never"] == set()
    assert "Samaritans" in names["overdue"]
    text = read(manager.get(address))
    assert "Withdrawn: not on the pages" in text
    assert "Checked today" in text
    export = manager.get(address, {"check": "withdrawn", "export": "csv"})
    assert "Canopi" in b"".join(export.streaming_content).decode()
