"""Welsh: the address alone decides, nothing English passes as Welsh, and what is missing says so and leads on."""

import re

import pytest
from django.core.management import call_command
from django.db import DatabaseError
from django.test import Client
from django.utils import translation
from wagtail.models import Locale, Page

from core.demo.welsh import NATIONS
from core.models import Audience, Nation, Signpost, Topic
from home.models import HomePage
from schedule.models import Occurrence
from tests.factories import now_open, room, webinar
from tests.pages.reading_languages import reading

WELSH_PAGES = [
    "/cy/",
    "/cy/beth-sydd-ymlaen/",
    "/cy/beth-sydd-ymlaen/?view=month",
    "/cy/beth-sydd-ymlaen/?topic=grief&audience=staff",
    "/cy/beth-sydd-ymlaen/?topic=exams&kind=webinar&audience=families&part=night",
    "/cy/beth-sydd-ymlaen/?view=month&month=9999-12",
    "/cy/cymorth-brys/",
    "/cy/myfyrwyr/",
    "/cy/amdanom-ni/",
    "/cy/preifatrwydd/",
    "/cy/cwcis/?saved=1",
    "/cy/search/",
    "/cy/search/?q=sleep",
    "/cy/search/?q=zzyzx",
    "/cy/search/?q=llosgi+allan",
    "/cy/search/?q=burnout&kind=resource",
    "/cy/search/?q=strees",
    "/cy/dod-o-hyd-i-gymorth/",
    "/cy/dod-o-hyd-i-gymorth/?who=any",
    "/cy/dod-o-hyd-i-gymorth/?who=staff&where=wales",
    "/cy/dod-o-hyd-i-gymorth/?who=doctors&where=england&need=burnout",
    "/cy/dod-o-hyd-i-gymorth/?who=bereaved&where=scotland&need=exams&zz=zzyzx",
    "/cy/adnoddau/",
    "/cy/adnoddau/?topic=grief&evidence=lived",
    "/cy/casgliadau/",
    "/cy/casgliadau/?audience=doctors&topic=families",
    "/cy/calendar/",
    "/cy/calendar/?audience=students&discreet=1&reminder=30",
    "/cy/calendar/?reminder=7",
    "/cy/webinars/",
    "/cy/no-such-page/",
    "/cy/search/?q=%00",
]


@pytest.mark.parametrize("address", WELSH_PAGES)
def test_no_english_passes_as_welsh(client, home, address):
    response = client.get(address)
    page = reading(response)
    assert '<html lang="cy" dir="ltr">' in response.content.decode()
    assert response["Content-Language"] == "cy"
    assert len([text for language, text in page.said if language == "cy"]) > 20
    assert page.unmarked_english() == []


@pytest.mark.parametrize("minutes", [30, 2, -1, -30])
@pytest.mark.parametrize("status", ["on", "full", "cancelled"])
def test_the_door_is_welsh_in_every_state(client, home, minutes, status):
    row = now_open(room("Quiet room"), minutes=minutes)
    row.status, row.reason = status, "The host is ill" if status == "cancelled" else ""
    row.save()
    page = reading(client.get(f"/cy/join/{row.uid}/"))
    assert page.unmarked_english() == []
    assert ("en-GB", "Quiet room") in page.said
    assert status != "cancelled" or ("en-GB", "The host is ill") in page.said
    pressed = client.post(f"/cy/join/{row.uid}/")
    assert pressed.status_code == 303 or reading(pressed).unmarked_english() == []


def test_the_poster_is_welsh_around_english_words(client, home):
    page = webinar("Sleep", summary="")
    said = [text for _, text in reading(client.get(f"/cy/posters/{page.pk}/?discreet=1")).said]
    assert {"Pryd", "Amser tawel i bobl sy’n gweithio yma"} <= set(said)


@pytest.mark.parametrize("address", ["/", "/whats-on/", "/webinars/", "/search/?q=sleep", "/no-such-page/", "/cy/"])
def test_a_browsers_languages_and_cookies_change_nothing(home, address, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    plain = Client().get(address)
    welsh = Client(headers={"Accept-Language": "cy,en;q=0.5"})
    welsh.cookies["django_language"] = "cy" if not address.startswith("/cy") else "en-gb"
    asked = welsh.get(address)
    assert asked.content == plain.content
    for response in (plain, asked):
        assert "Accept-Language" not in response.get("Vary", "")
        assert "Cookie" not in response.get("Vary", "")
        assert not response.cookies


def test_a_refusal_before_any_page_is_in_the_addresss_language_and_the_next_visitors_is_in_theirs(home, client):
    assert "Dydyn ni ddim yn deall" in client.get("/cy/search/?q=%00").content.decode()
    assert "does not make sense" in client.get("/search/?q=%00").content.decode()
    assert translation.get_language() == "en-gb"


def switch(response):
    """Return the attributes of the switch's links."""
    return [link for link in reading(response).links if "languages__link" in link.get("class", "")]


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("/", "/cy/"),
        ("/urgent-help/", "/cy/cymorth-brys/"),
        ("/whats-on/", "/cy/beth-sydd-ymlaen/"),
        ("/search/?q=sleep", "/cy/search/?q=sleep"),
        ("/calendar/?audience=students", "/cy/calendar/?audience=students"),
        ("/find-support/", "/cy/dod-o-hyd-i-gymorth/"),
        ("/find-support/?who=staff&where=wales", "/cy/dod-o-hyd-i-gymorth/?who=staff&where=wales"),
        ("/collections/", "/cy/casgliadau/"),
        ("/resources/", "/cy/adnoddau/"),
    ],
)
def test_the_switch_leads_to_the_same_page_both_ways(client, home, english, welsh):
    [there] = switch(client.get(english))
    assert (there["href"], there["lang"], there["hreflang"]) == (welsh, "cy", "cy")
    [back] = switch(client.get(welsh))
    assert (back["href"], back["lang"], back["hreflang"]) == (english, "en-GB", "en-GB")


def test_a_page_that_is_not_in_welsh_says_so_in_the_switch_and_behind_it(client, home, read):
    response = client.get("/webinars/ten-quiet-minutes/")
    [there] = switch(response)
    assert there["href"] == "/cy/webinars/ten-quiet-minutes/"
    assert ("cy", "dim eto") in reading(response).said
    notice = client.get(there["href"])
    assert notice.status_code == 200
    assert notice["X-Robots-Tag"] == "noindex"
    text = read(notice)
    assert "Dyw’r dudalen hon ddim ar gael yn Gymraeg eto" in text
    assert "Y Samariaid" in text
    leading = [link for link in reading(notice).links if link.get("href") == "/webinars/ten-quiet-minutes/"]
    assert [link["hreflang"] for link in leading] == ["en-GB"] * len(leading) != []


def test_a_pages_english_address_below_cy_leads_to_its_welsh_one(client, home):
    response = client.get("/cy/urgent-help/")
    assert (response.status_code, response["Location"]) == (302, "/cy/cymorth-brys/")


def test_what_exists_in_no_language_is_a_404_with_welsh_help(client, home, read):
    response = client.get("/cy/no-such-page/")
    assert response.status_code == 404
    assert "Ffoniwch 116 123" in read(response)
    assert [link["href"] for link in switch(response)] == ["/"]


def test_drafts_stay_hidden_in_both_languages(client, home):
    Page.objects.get(slug="cymorth-brys").unpublish()
    assert client.get("/cy/cymorth-brys/").status_code == 404
    assert "Dyw’r dudalen hon ddim" in client.get("/cy/urgent-help/").content.decode()
    [there] = switch(client.get("/urgent-help/"))
    assert there["href"] == "/cy/urgent-help/"


def test_without_a_welsh_home_there_is_no_switch_and_no_english_page_in_welsh_dress(client, home):
    HomePage.objects.get(locale__language_code="cy").unpublish()
    assert switch(client.get("/")) == []
    assert "Dyw’r dudalen hon ddim" in client.get("/cy/about/").content.decode()
    assert "Dyw’r dudalen hon ddim" in client.get("/cy/").content.decode()


def test_search_engines_hear_of_every_language_of_a_page(client, home, settings):
    for address in ("/urgent-help/", "/cy/cymorth-brys/"):
        links = [link for link in reading(client.get(address)).links if link.get("rel") == "alternate"]
        assert {link["hreflang"]: link["href"] for link in links if "hreflang" in link} == {
            "en-GB": f"{settings.BASE_URL}/urgent-help/",
            "cy": f"{settings.BASE_URL}/cy/cymorth-brys/",
            "x-default": f"{settings.BASE_URL}/urgent-help/",
        }
    assert "hreflang" not in client.get("/webinars/").content.decode().split("</head>")[0]


@pytest.fixture
def all_welsh(client, home):
    return [*WELSH_PAGES, *(page.url for page in Page.objects.live().filter(locale__language_code="cy"))]


def test_one_edit_of_a_number_reaches_every_welsh_page_and_the_snapshot(
    client, all_welsh, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.CRISIS_SNAPSHOT = tmp_path / "crisis-help.json"
    signpost = Signpost.objects.get(name="Samaritans")
    signpost.phone, signpost.header_label = "116 999", ""
    with django_capture_on_commit_callbacks(execute=True):
        signpost.save()
    for address in all_welsh:
        response = client.get(address, follow=True)
        html = response.content.decode()
        assert "116 999" in html, address
        assert "116 123" not in html, address
        assert "116123" not in html, address
    assert "116 123" not in settings.CRISIS_SNAPSHOT.read_text()


def test_a_translation_cannot_keep_a_number_of_its_own(home):
    welsh = Signpost.objects.get(name="Y Samariaid")
    welsh.phone, welsh.summary, welsh.header_label = "1234", "Geiriau newydd", "Ffonio 1234"
    welsh.save()
    welsh.refresh_from_db()
    assert (welsh.phone, welsh.summary, welsh.header_label) == ("116 123", "Geiriau newydd", "")


def test_new_hours_are_said_in_english_until_they_are_translated(client, home):
    signpost = Signpost.objects.get(name="Samaritans")
    signpost.hours = "Weekdays only"
    signpost.save()
    said = reading(client.get("/cy/cymorth-brys/")).said
    assert ("en-GB", "Weekdays only.") in said
    welsh = Signpost.objects.get(name="Y Samariaid")
    assert welsh.hours == "Weekdays only"
    welsh.hours = "Dyddiau’r wythnos yn unig"
    welsh.save()
    page = reading(client.get("/cy/cymorth-brys/"))
    assert "en-GB" not in [language for language, text in page.said if "Dyddiau’r wythnos" in text]


def test_help_that_nobody_translated_is_there_in_english_and_marked(client, home):
    Signpost.objects.get(name="Y Samariaid").delete()
    page = reading(client.get("/cy/cymorth-brys/"))
    assert ("en-GB", "Samaritans") in page.said
    assert page.unmarked_english() == []


def test_welsh_help_outlives_the_database(
    home, monkeypatch, settings, tmp_path, django_capture_on_commit_callbacks, read
):
    settings.CRISIS_SNAPSHOT = tmp_path / "crisis-help.json"
    with django_capture_on_commit_callbacks(execute=True):
        Signpost.objects.get(name="Samaritans").save()

    def away(*args, **kwargs):
        raise DatabaseError("the database is away")

    with monkeypatch.context() as patch:
        patch.setattr("django.db.backends.utils.CursorWrapper._execute_with_wrappers", away)
        response = Client(raise_request_exception=False).get("/cy/cymorth-brys/")
    assert response.status_code == 500
    text = read(response)
    assert "Aeth rhywbeth o’i le ar ein hochr ni" in text
    assert "Y Samariaid" in text
    assert "Ffoniwch 116 123" in text
    assert reading(response).unmarked_english() == []


def test_wales_has_canopi_and_its_crisis_lines_in_welsh(client, home, read):
    text = read(client.get("/cy/myfyrwyr/"))
    for words in ("Canopi (Cymru)", "Llinell Gymraeg y Samariaid", "Ar gyfer Cymru", "Ffoniwch 0808 164 2777"):
        assert words in text


def test_filters_speak_welsh_and_keep_their_addresses(client, home):
    html = client.get("/cy/beth-sydd-ymlaen/?topic=grief").content.decode()
    assert "Galar a cholled" in html
    assert re.search(r'href="[^"]*topic=sleep"[^>]*><span>Cwsg a shifftiau', html)
    assert client.get("/cy/beth-sydd-ymlaen/?topic=grief").context["listing"].total == (
        client.get("/whats-on/?topic=grief").context["listing"].total
    )


def test_terms_that_nobody_translated_keep_their_english_name(client, home):
    Topic.objects.filter(locale__language_code="cy").delete()
    assert "Grief and loss" in client.get("/cy/beth-sydd-ymlaen/?topic=grief").content.decode()


@pytest.mark.parametrize("model", [Audience, Topic, Nation])
def test_every_term_of_the_demo_has_a_welsh_name(home, model):
    assert len(NATIONS) == 4
    english, welsh = (
        set(model.objects.filter(locale__language_code=code).values_list("translation_key", flat=True))
        for code in ("en-gb", "cy")
    )
    assert english == welsh


def test_a_translated_session_keeps_its_originals_dates_and_door(client, home, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    original = webinar("Sleep well")
    row = Occurrence.objects.get(page=original)
    welsh = Locale.objects.get(language_code="cy")
    index = original.get_parent().specific.copy_for_translation(welsh)
    index.title = "Gweminarau"
    index.save_revision().publish()
    twin = original.copy_for_translation(welsh)
    twin.title = "Cysgu’n dda"
    twin.save_revision().publish()
    call_command("plan_sessions", verbosity=0)
    assert not Occurrence.objects.filter(page=twin).exists()
    html = client.get("/cy/beth-sydd-ymlaen/").content.decode()
    assert "Cysgu’n dda" in html
    assert "Sleep well" not in html
    assert str(row.uid) in client.get(twin.url).content.decode()
    assert "Cysgu’n dda" in client.get(f"/cy/join/{row.uid}/").content.decode()
    assert "Cysgu’n dda" in client.get("/cy/webinars/").content.decode()
    assert "Cysgu’n dda" not in client.get("/whats-on/").content.decode()


def test_the_feed_and_the_calendar_are_welsh_around_english_titles(client, home):
    atom = client.get("/cy/feeds/everything.atom").content.decode()
    assert 'xml:lang="cy"' in atom
    assert "Harbour: popeth newydd" in atom
    calendar = client.get("/cy/calendar/sessions.ics").content.decode().replace("\r\n ", "")
    assert "/cy/join/" in calendar
    assert "Mae’r ddolen yn arwain" in calendar
    uids = [
        set(re.findall(r"^UID:(.*)$", text, re.M))
        for text in (calendar, client.get("/calendar/sessions.ics").content.decode())
    ]
    assert uids[0] == uids[1]


def test_the_cookies_form_comes_back_to_the_welsh_page(client, home):
    html = client.get("/cy/cwcis/").content.decode()
    assert '<input type="hidden" name="next" value="/cy/cwcis/?saved=1">' in html
    answer = client.post(
        "/cookies/save/", {"analytics": "no", "next": "/cy/cwcis/?saved=1"}, headers={"Sec-Fetch-Site": "same-origin"}
    )
    assert (answer.status_code, answer["Location"]) == (303, "/cy/cwcis/?saved=1")


def test_english_pages_list_nothing_twice(client, home, read):
    assert "Cymorth brys" not in read(client.get("/urgent-help/"))
    assert "Y Samariaid" not in read(client.get("/urgent-help/"))
    assert "Galar" not in read(client.get("/whats-on/"))
    assert "Am Harbour" not in read(client.get("/search/?q=harbour"))


def test_a_helpline_whose_name_says_its_nation_says_it_once(home, client):
    """In Welsh the demo calls one of them "Lifeline (Gogledd Iwerddon)"; in English its name does not say where."""
    welsh, english = client.get("/cy/").content.decode(), client.get("/").content.decode()
    assert "Lifeline (Gogledd Iwerddon)" in welsh
    assert "(Gogledd Iwerddon) (" not in welsh
    assert re.search(r"Lifeline[^<]* \(Northern Ireland\)", english)
