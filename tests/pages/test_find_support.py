"""Find support, as a student in Cardiff and a frightened partner use it (journeys V3 and V4), and never a dead end."""

import re
from datetime import date, timedelta

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from cookies.models import ConsentSettings
from core.models import Audience, Nation, PageNation, Signpost, Topic
from home.models import FindSupportPage
from resources.models import CollectionPage, ResourcePage
from schedule.models import Occurrence
from tests.factories import resource, room

START = "/find-support/"


def choice(response, words):
    """Return the address behind a link with these words, as somebody would tap it."""
    links = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', response.content.decode(), re.S)
    found = [url for url, inside in links if re.sub(r"<[^>]+>", "", inside).strip() == words]
    assert found, f"nothing says {words!r}"
    return found[0].replace("&amp;", "&")


def section(html, identity):
    """Return the words between the heading with this id and the next section."""
    piece = html.split(f'id="{identity}"', 1)[1].split("</section>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", piece).split())


def test_it_is_in_the_menu_and_urgent_help_in_the_bar(client, home):
    first = client.get("/")
    assert choice(first, "Find support") == START
    assert choice(first, "More urgent help") == "/urgent-help/"
    assert choice(first, "Not sure where to begin? Find support in three questions") == START


def test_a_student_in_cardiff_step_by_step(client, home, read):
    """V3: two taps are enough, then where, then what; treatment is not open, and what is stands beside it."""
    Signpost.objects.filter(name="Canopi").update(last_verified=date(2026, 3, 3))
    start = client.get(START)
    assert "Question 1 of 3 Who are you?" in read(start)
    student = client.get(choice(start, "I’m a student"))
    text = read(student)
    assert "Question 2 of 3 Where are you?" in text
    assert "nothing is shared with your employer, your university or anybody else" in text
    assert "Between placement and exams" in section(student.content.decode(), "now")
    assert not re.search(r"<(input|form)[^>]*(email|method=.post)", student.content.decode())

    treatment = section(student.content.decode(), "services")
    assert "Not open to you at the moment" in treatment
    for way_on in ("GP", "university", "You are very welcome here", "Everything here for students"):
        assert way_on in treatment
    assert "Doctors and dentists" not in treatment

    wales = client.get(choice(student, "Wales"))
    html = wales.content.decode()
    people = section(html, "people")
    assert people.index("In Wales") < people.index("Samaritans Cymru") < people.index("Anywhere in the UK")
    assert "Day or night, every day" in people
    assert "Not checked yet" in people
    assert re.search(r"Made for other people, but you can ask.*Canopi.*Checked on 3 March 2026", people)
    assert "NHS 111" not in people  # England's
    assert "Lifeline" not in people  # Northern Ireland's

    exams = client.get(choice(wales, "Exams or placements are hard"))
    assert exams.request["QUERY_STRING"] == "who=students&where=wales&need=exams"
    assert "Question" not in read(exams)
    assert "Exam week, hour by hour" in section(exams.content.decode(), "read")
    assert "Exam season" in section(exams.content.decode(), "read")

    whats_on = client.get(choice(exams, "All of these sessions") + "&part=evening")
    assert "audience=students&topic=exams" in whats_on.request["QUERY_STRING"]
    assert whats_on.context["listing"].total
    calendar = client.get(choice(exams, "Put these sessions in your calendar"))
    assert calendar.status_code == 200
    assert "students" in calendar.request["QUERY_STRING"]


def test_a_partner_finds_what_to_say_and_whom_to_call(client, home, read):
    """V4.2, and before it the help that stands first on every page."""
    family = client.get(choice(client.get(START), "I’m family or a friend"))
    html = family.content.decode()
    assert html.index('href="tel:116123"') < html.index("<main")
    assert "Living with someone who is struggling" in section(html, "now")
    assert 'href="sms:85258"' in html.split('id="people"')[1]
    route = client.get(choice(family, "For families and friends"))
    assert "What to say, and what to leave out" in read(route)
    assert choice(route, "Say where you are and what you need, and we sort it for you") == f"{START}?who=families"
    worried = client.get(f"{START}?who=families&need=families")
    assert "Supporting someone you love" in section(worried.content.decode(), "read")


def test_every_question_can_be_skipped_and_every_answer_changed(client, home, read, time_machine):
    time_machine.move_to(timezone.now(), tick=False)  # a page says when it was made
    skipped = client.get(START)
    for number in (1, 2, 3):
        assert f"Question {number} of 3" in read(skipped)
        skipped = client.get(choice(skipped, "I’d rather not say"))
    assert "Question" not in read(skipped)
    assert read(skipped).count("I’d rather not say") == 3
    assert skipped.content == client.get(choice(client.get(START), "Or skip the questions and see everything")).content
    answered = client.get(f"{START}?who=students&where=wales&need=exams")
    again = client.get(choice(answered, "Change: Where are you?"))
    assert "Question 2 of 3 Where are you?" in read(again)
    assert choice(again, "Scotland") == f"{START}?who=students&where=scotland&need=exams"


def test_no_answer_is_a_dead_end(client, home):
    """Every pair of who and need leads to a session, a reading and a person to talk to."""
    wholes = [*Audience.objects.exclude(first_person="").values_list("slug", flat=True), "any"]
    for who in wholes:
        for need in [*Topic.objects.values_list("slug", flat=True)[:4], "any"]:
            response = client.get(f"{START}?who={who}&where=scotland&need={need}")
            for what in ("sessions", "cards", "people", "lines"):
                assert response.context[what], (who, need, what)


def test_nothing_for_them_is_widened_in_words(client, home, read, time_machine):
    time_machine.move_to("2027-03-10 09:30Z", tick=False)
    Occurrence.objects.all().delete()
    room("For staff, about sleep", start=timezone.now() + timedelta(hours=3))

    def found(query):
        response = client.get(f"{START}?{query}")
        return response.context["session_how"], section(response.content.decode(), "now")

    assert found("who=staff&need=sleep")[0] == "both"
    how, words = found("who=students&need=sleep")
    assert how == "need"
    assert "nothing about that for you alone just now" in words
    assert "For staff, about sleep" in words
    how, words = found("who=staff&need=grief")
    assert (how, "This is for you, about other things" in words) == ("who", True)
    how, words = found("who=students&need=grief")
    assert (how, "This is open to everybody" in words) == ("everyone", True)
    Occurrence.objects.all().delete()
    assert "There are no sessions in the diary just now" in found("who=students")[1]


def test_an_empty_portal_still_leads_somewhere(client, home, read):
    ResourcePage.objects.all().delete()
    CollectionPage.objects.all().delete()
    Occurrence.objects.all().delete()
    response = client.get(f"{START}?who=students&where=wales&need=exams")
    assert "Our first resources are being written" in read(response)
    assert "Samaritans" in read(response)
    Audience.objects.update(first_person="")
    Signpost.objects.all().delete()
    nothing = client.get(f"{START}?where=wales")
    assert nothing.status_code == 200
    assert choice(nothing, "See urgent help") == "/urgent-help/"


def test_a_page_of_another_nation_is_not_shown_and_one_for_nobody_is_for_everybody(client, home):
    ResourcePage.objects.all().delete()
    scots = resource("Only in Scotland")
    scots.nation_ties = [PageNation(nation=Nation.objects.get(slug="scotland"))]
    scots.save_revision().publish()
    for_all = resource("For all")
    for_all.audience_ties = []
    for_all.save_revision().publish()

    def titles(query):
        return sorted(card.title for card in client.get(f"{START}?{query}").context["cards"])

    assert titles("where=wales") == ["For all"]
    assert titles("where=scotland") == ["For all", "Only in Scotland"]
    assert titles("who=families") == ["For all"]


def test_a_cancelled_full_or_closed_session_is_nothing_to_use_now(client, home):
    Occurrence.objects.all().delete()
    for status in ("cancelled", "full", "on"):
        row = Occurrence.objects.get(page=room(f"It is {status}"))
        row.status, row.reason = status, "Said why"
        row.save()
    shown = [session.title for session in client.get(f"{START}?who=staff").context["sessions"]]
    assert shown == ["It is on"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("who=martians", "martians"),
        ("who=students&who=families", "families"),
        ("utm_source=poster", "utm_source"),
        ("who=%3Cscript%3Ealert(1)%3C/script%3E", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("where=cymru&need=%F0%9F%8C%8A", "cymru, 🌊"),
        ("who[]=students", "who[]"),
        ("who=STUDENTS", "STUDENTS"),
        ("who=%ff%fe", "left it out"),
    ],
)
def test_what_is_not_understood_is_left_out_in_words(client, home, query, said):
    response = client.get(f"{START}?{query}")
    assert response.status_code == 200
    html = response.content.decode()
    assert "that we did not understand, so we left it out" in html
    assert said in html.split("</main>")[0]
    assert "<script>alert" not in html


def test_control_characters_are_refused_with_help(client, home, read):
    response = client.get(f"{START}?who=%00")
    assert response.status_code == 400
    assert "116 123" in read(response)


def test_the_same_address_is_the_same_bytes_for_everybody(client, home, time_machine, sign_in):
    time_machine.move_to(timezone.now(), tick=False)
    address = f"{START}?who=students&where=wales"
    first = Client().get(address)
    other = Client(headers={"user-agent": "Another", "accept-language": "fr"}).get(address)
    assert first.content == other.content == sign_in("Editors").get(address).content
    assert not first.cookies


@pytest.fixture
def counted(home):
    """Visits are counted where they may be."""
    caches["consent"].clear()
    ConsentSettings.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"ga_measurement_id": "G-HARBOUR1"}
    )
    yield
    caches["consent"].clear()


def test_answers_are_for_no_search_engine_and_no_counter(client, counted):
    start, answered = client.get(START), client.get(f"{START}?who=students")
    assert "noindex" not in start.content.decode()
    assert '<meta name="robots" content="noindex">' in answered.content.decode()
    assert FindSupportPage.objects.get(slug="find-support").may_be_counted is False
    assert "googletagmanager" in client.get("/")["Content-Security-Policy"]
    for response in (start, answered):
        assert "googletagmanager" not in response["Content-Security-Policy"]
    title = re.search(r"<title>(.*?)</title>", answered.content.decode())[1]
    assert title == "Find support – Harbour"


def test_one_for_each_language_and_below_home_only(home):
    assert FindSupportPage.max_count_per_parent == 1
    assert not FindSupportPage.can_create_at(home)
