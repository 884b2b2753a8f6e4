"""Managers declare cookies in the CMS; what they change shows on the next page that anybody asks for."""

import html
import json
import re
from datetime import timedelta

import pytest
from cookie_consent.models import ACTION_ACCEPTED, Cookie, CookieGroup, LogItem
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, Site

from cookies.consent import DECLINED, answer
from cookies.models import ConsentSettings, CookieDetail
from cookies.register import forget, versions

SCREENS = ["declared_cookies:index", "declared_cookies:add", "cookie_groups:index", "cookie_groups:add"]


@pytest.fixture(autouse=True)
def nothing_kept():
    """What other tests have left in the cache is of a database that is rolled back."""
    forget()
    yield
    forget()


@pytest.fixture
def manager(sign_in, home):
    return sign_in("Managers")


@pytest.fixture
def analytics(home):
    return CookieGroup.objects.get(varname="analytics")


@pytest.fixture
def ga(analytics):
    return Cookie.objects.get(name="_ga")


def form_of(group, **changes):
    return {
        "cookiegroup": group.pk,
        "name": "_maps",
        "description": "Remembers the map.",
        "provider": "Maps Ltd",
        "lifetime": "30 days",
        "kind": "cookie",
        "privacy_url": "https://maps.example/privacy",
    } | changes


def config_of(response) -> dict:
    """Return what the page tells the browser about consent."""
    block = re.search(r'<script id="consent-config" type="application/json">(.*?)</script>', response.content.decode())
    return json.loads(html.unescape(block[1]))


def edit(client, cookie, **changes):
    detail = cookie.detail
    same = {name: getattr(detail, name) for name in ("provider", "lifetime", "kind", "privacy_url")}
    form = form_of(cookie.cookiegroup, name=cookie.name, description=cookie.description, **same) | changes
    return client.post(reverse("declared_cookies:edit", args=[cookie.pk]), form)


def errors_of(response) -> str:
    assert response.status_code == 200
    return " ".join(str(error) for errors in response.context["form"].errors.values() for error in errors)


@pytest.mark.parametrize("name", SCREENS)
def test_managers_alone_find_them(sign_in, home, client, name):
    assert sign_in("Managers").get(reverse(name)).status_code == 200
    client.logout()
    editor = sign_in("Editors")
    assert editor.get(reverse(name)).status_code == 302
    assert "Cookies" not in editor.get(reverse("wagtailadmin_home")).content.decode()


def test_an_editor_can_change_nothing_here(sign_in, ga, analytics):
    editor = sign_in("Editors")
    edit(editor, ga, description="Nothing at all.")
    editor.post(reverse("declared_cookies:delete", args=[ga.pk]))
    editor.post(reverse("cookie_groups:delete", args=[analytics.pk]))
    settings_url = reverse(
        "wagtailsettings:edit", args=["cookies", "consentsettings", Site.objects.get(is_default_site=True).pk]
    )
    editor.post(settings_url, {"ga_measurement_id": "G-ABCD1234", "log_months": 13})
    ga.refresh_from_db()
    assert ga.description == "Tells one visit from another."
    assert CookieGroup.objects.filter(pk=analytics.pk).exists()
    assert not ConsentSettings.objects.filter(ga_measurement_id="G-ABCD1234").exists()


def test_a_new_cookie_shows_on_the_next_page_and_asks_again_who_said_yes(manager, client, analytics, read):
    client.get("/cookies/")
    before = config_of(client.get("/"))["groups"]["analytics"]
    said = {"analytics": before["version"]}
    response = manager.post(reverse("declared_cookies:add"), form_of(analytics, name="_maps_*"))
    assert response.status_code == 302, errors_of(response)
    page = client.get("/cookies/")
    for words in ("_maps_*", "Remembers the map.", "Maps Ltd", "30 days"):
        assert words in read(page)
    assert 'href="https://maps.example/privacy"' in page.content.decode()
    after = config_of(client.get("/"))["groups"]["analytics"]
    assert "_maps_*" in after["cookies"]
    assert answer(said, "analytics", before["version"]) is True
    assert answer(said, "analytics", after["version"]) is None
    assert answer({"analytics": DECLINED}, "analytics", after["version"]) is False


def test_a_corrected_word_shows_at_once_and_asks_nobody(manager, client, ga, read):
    client.get("/cookies/")
    before = versions()
    assert edit(manager, ga, description="Tells visits apart.", lifetime="half a year").status_code == 302
    text = read(client.get("/cookies/"))
    assert "Tells visits apart." in text
    assert "half a year" in text
    assert config_of(client.get("/"))["groups"]["analytics"]["version"] == before["analytics"]


def test_ask_again_asks_who_said_yes_to_this_group_alone_and_is_written_down(manager, client, ga):
    before = versions()
    shown = manager.get(reverse("declared_cookies:edit", args=[ga.pk])).content.decode()
    assert "Ask visitors again" in shown
    assert "Nobody who said no is asked again." in shown
    assert edit(manager, ga, ask_again="on").status_code == 302
    after = {name: known["version"] for name, known in config_of(client.get("/"))["groups"].items()}
    assert after["analytics"] > before["analytics"]
    assert after["video"] == before["video"]
    actions = ModelLogEntry.objects.filter(object_id=str(ga.pk), label__startswith="_ga").values_list(
        "action", "user__username"
    )
    assert set(actions) == {("cookies.asked_again", "test-managers"), ("wagtail.edit", "test-managers")}
    assert "Visitors asked again" in manager.get(reverse("declared_cookies:history", args=[ga.pk])).content.decode()


def test_a_new_cookie_has_no_such_box(manager):
    assert "Ask visitors again" not in manager.get(reverse("declared_cookies:add")).content.decode()


def test_moving_a_cookie_asks_again_in_the_group_that_it_comes_to(manager, ga):
    before = versions()
    assert edit(manager, ga, cookiegroup=CookieGroup.objects.get(varname="video").pk).status_code == 302
    assert versions()["video"] > before["video"]
    assert versions()["video"] > before["analytics"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "This field is required."),
        ("two words", "no spaces"),
        ("a=b", "no spaces"),
        ("a;b", "no spaces"),
        ("<script>", "no spaces"),
        ("caf\u00e9", "no spaces"),
        ("_ga?", "no spaces"),
        ("*", "every cookie"),
        ("**", "every cookie"),
        ("cookie_*", "our own cookie cookie_consent"),
        ("*consent", "our own cookie cookie_consent"),
        ("session*", "our own cookie sessionid"),
        ("_ga", "declared already, under “Counting visits”"),
        ("sessionid", "our own cookie"),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_words(manager, name, words):
    group = CookieGroup.objects.get(varname="video")
    assert words in errors_of(manager.post(reverse("declared_cookies:add"), form_of(group, name=name)))
    assert group.cookie_set.count() == 2


@pytest.mark.parametrize("name", ["yt:player::state", "Your tube", "_x*_y", "notes (new)"])
def test_what_a_script_stores_may_be_named_with_almost_anything(manager, analytics, name):
    response = manager.post(reverse("declared_cookies:add"), form_of(analytics, name=name, kind="storage"))
    assert response.status_code == 302, errors_of(response)
    assert CookieDetail.objects.get(cookie__name=name).kind == "storage"


@pytest.mark.parametrize("field", ["description", "provider", "lifetime"])
def test_what_visitors_have_to_be_told_cannot_be_left_out(manager, analytics, field):
    response = manager.post(reverse("declared_cookies:add"), form_of(analytics, **{field: ""}))
    assert list(response.context["form"].errors) == [field]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "not an address"])
def test_a_privacy_notice_is_a_web_address(manager, analytics, address):
    response = manager.post(reverse("declared_cookies:add"), form_of(analytics, privacy_url=address))
    assert "Enter a valid URL." in errors_of(response)


def test_words_are_words_and_never_markup(manager, client, analytics):
    manager.post(reverse("declared_cookies:add"), form_of(analytics, description='<b>bold</b> & "quoted"'))
    page = client.get("/cookies/").content.decode()
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;" in page


def test_deleting_a_cookie_says_what_happens_and_then_it_is_gone(manager, client, ga, read):
    client.get("/cookies/")
    said = {"analytics": versions()["analytics"]}
    asked = read(manager.get(reverse("declared_cookies:delete", args=[ga.pk])))
    assert "“_ga” disappears from the cookies page" in asked
    assert "no longer deleted from the browser of a visitor who says no" in asked
    manager.post(reverse("declared_cookies:delete", args=[ga.pk]))
    assert "Tells one visit from another." not in read(client.get("/cookies/"))
    group = config_of(client.get("/"))["groups"]["analytics"]
    assert group["cookies"] == ["_ga_*"]
    assert answer(said, "analytics", group["version"]) is True
    assert ModelLogEntry.objects.filter(action="wagtail.delete", user__username="test-managers").exists()


def group_form(**changes):
    return {
        "varname": "maps",
        "name": "Maps",
        "description": "Maps from another site.",
        "ordering": 4,
    } | changes


def test_a_new_group_is_offered_on_the_next_page(manager, client, read):
    client.get("/cookies/")
    response = manager.post(reverse("cookie_groups:add"), group_form())
    assert response.status_code == 302, errors_of(response)
    page = client.get("/cookies/")
    assert "Maps from another site." in read(page)
    assert 'name="maps" value="yes"' in page.content.decode()
    assert "maps" in config_of(client.get("/"))["groups"]


@pytest.mark.parametrize("key", ["Maps", "1st", "a b", "a|b", "a=b", "constructor", "next", "__proto__", ""])
def test_a_key_that_a_script_or_the_cookie_would_misread_is_refused(manager, key):
    assert errors_of(manager.post(reverse("cookie_groups:add"), group_form(varname=key)))
    assert CookieGroup.objects.count() == 3


def test_a_groups_key_and_whether_it_is_needed_stay_as_they_are(manager, client, analytics, read):
    form = group_form(varname="other", is_required="on", name="Counting", ordering=2)
    assert manager.post(reverse("cookie_groups:edit", args=[analytics.pk]), form).status_code == 302
    analytics.refresh_from_db()
    assert (analytics.varname, analytics.is_required, analytics.name) == ("analytics", False, "Counting")
    assert "Counting" in read(client.get("/cookies/"))
    assert ModelLogEntry.objects.filter(action="wagtail.edit", object_id=str(analytics.pk), label="Counting").exists()


def test_a_needed_group_cannot_be_deleted(manager, read):
    needed = CookieGroup.objects.get(varname="functional")
    address = reverse("cookie_groups:delete", args=[needed.pk])
    for response in (manager.get(address, follow=True), manager.post(address, follow=True)):
        assert (
            "Visitors have no choice about “Functional cookies”: the site needs these, so the group cannot be deleted."
            in read(response)
        )
    assert CookieGroup.objects.filter(pk=needed.pk).exists()
    assert address not in manager.get(reverse("cookie_groups:index")).content.decode()
    assert address not in manager.get(reverse("cookie_groups:edit", args=[needed.pk])).content.decode()


def test_deleting_a_group_says_what_goes_with_it(manager, client, analytics, read):
    LogItem.objects.create(action=ACTION_ACCEPTED, cookiegroup=analytics, version="2026")
    client.get("/cookies/")
    asked = read(manager.get(reverse("cookie_groups:delete", args=[analytics.pk])))
    for words in ("Visits are no longer counted", "2 declared cookies", "_ga_*", "and 1 line of the record"):
        assert words in asked
    manager.post(reverse("cookie_groups:delete", args=[analytics.pk]))
    assert "Counting visits" not in read(client.get("/cookies/"))
    assert "analytics" not in config_of(client.get("/"))["groups"]


def settings_address():
    return reverse(
        "wagtailsettings:edit", args=["cookies", "consentsettings", Site.objects.get(is_default_site=True).pk]
    )


@pytest.mark.parametrize(
    "value",
    [
        "UA-1",
        "UA-12345-1",
        "');alert(1)",
        "g-ab12cd34",
        "G-abcd1234",
        "G-ABC",
        "G-ABCD1234\nX",
        "GTM-ABCD12",
        "G-AB CD12",
    ],
)
def test_what_is_no_measurement_id_is_refused_in_words(manager, client, value):
    form = {"ga_measurement_id": value, "honour_gpc": "on", "log_months": 13}
    assert "A measurement id looks like G-AB12CD34EF." in errors_of(manager.post(settings_address(), form))
    assert config_of(client.get("/"))["ga"] == ""


def test_a_measurement_id_counts_from_the_next_page_and_is_written_down(manager, client):
    assert config_of(client.get("/"))["ga"] == ""
    form = {"ga_measurement_id": " G-AB12CD34EF ", "honour_gpc": "on", "log_months": 6}
    assert manager.post(settings_address(), form).status_code == 302
    assert config_of(client.get("/"))["ga"] == "G-AB12CD34EF"
    entry = ModelLogEntry.objects.filter(content_type__model="consentsettings").latest("timestamp")
    assert (entry.action, entry.user.username) == ("wagtail.edit", "test-managers")
    assert manager.post(settings_address(), form | {"ga_measurement_id": ""}).status_code == 302
    assert config_of(client.get("/"))["ga"] == ""


@pytest.mark.parametrize("months", ["0", "37", "-1", "x", ""])
def test_the_record_is_kept_for_one_month_to_three_years(manager, months):
    form = {"ga_measurement_id": "", "log_months": months}
    assert "log_months" in manager.post(settings_address(), form).context["form"].errors


def test_the_lists_say_what_is_declared(manager, read):
    text = read(manager.get(reverse("declared_cookies:index")))
    for words in ("_ga_*", "Counting visits", "Google", "182 days"):
        assert words in text
    assert "functional" in read(manager.get(reverse("cookie_groups:index")))


def test_a_cookie_without_details_can_still_be_opened_and_is_listed(manager, analytics, client, read):
    bare = Cookie.objects.create(cookiegroup=analytics, name="_bare")
    Cookie.objects.filter(pk=bare.pk).update(created=timezone.now() - timedelta(days=900))
    assert "_bare" in read(manager.get(reverse("declared_cookies:index")))
    assert manager.get(reverse("declared_cookies:edit", args=[bare.pk])).status_code == 200
    assert "_bare" in read(client.get("/cookies/"))


def test_a_loaded_fixture_shows_at_once_too(client, home, analytics, tmp_path, read):
    client.get("/cookies/")
    client.get("/")
    cookie = {"cookiegroup": ["analytics"], "name": "_loaded", "description": "From a file.", "domain": "", "path": "/"}
    fields = cookie | {"created": "2027-01-01T00:00:00Z"}
    fixture = tmp_path / "declared.json"
    fixture.write_text(json.dumps([{"model": "cookie_consent.cookie", "fields": fields}]))
    call_command("loaddata", str(fixture), verbosity=0)
    assert "_loaded" in config_of(client.get("/"))["groups"]["analytics"]["cookies"]
    assert "From a file." in read(client.get("/cookies/"))
