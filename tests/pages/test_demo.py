"""The demo is worth reading, says the same each time it is built, and never does harm."""

import json
import re

from django.core.management import call_command
from wagtail.models import Page

from core.models import Audience, Signpost, Topic
from resources.models import Kind, ResourcePage
from schedule.models import Occurrence
from webinars.models import WebinarPage

# Samaritans' media guidelines: words that blame, glorify or teach.
HARMFUL = (
    r"commit(ted|s|ting)? suicide|successful suicide|failed suicide|suicide epidemic|overdos|noose"
    r"|\bhang(ed|ing) (him|her|them|your|my)"
)


def test_there_is_enough_of_everything(home):
    assert WebinarPage.objects.live().count() >= 12
    assert set(ResourcePage.objects.values_list("kind", flat=True)) == set(Kind.values)
    assert ResourcePage.objects.live().count() >= 25
    for model, relation in ((Audience, "page_ties"), (Topic, "page_ties")):
        for term in model.objects.filter(locale=home.locale):
            assert getattr(term, relation).exists(), f"nothing for {term}"


def test_sessions_of_every_state_lie_around_today(home, time_machine):
    from django.utils import timezone

    now = timezone.now()
    coming = Occurrence.objects.not_over(now)
    assert {row.status for row in coming} == {"on", "cancelled", "full"}
    assert any(row.is_moved for row in coming)
    assert Occurrence.objects.filter(ends_at__lte=now).count() >= 5


def test_building_again_changes_nothing(home, time_machine):
    from django.utils import timezone

    # The talk that is on now must not end between the two looks.
    time_machine.move_to(timezone.now(), tick=False)

    def everything():
        pages = {page.url_path: page.specific.serializable_data() for page in Page.objects.filter(depth__gt=1)}
        return json.dumps(pages, default=str, sort_keys=True)

    before, rows = everything(), list(Occurrence.objects.order_by("pk").values())
    call_command("seed_demo", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
    assert everything() == before
    assert list(Occurrence.objects.order_by("pk").values()) == rows


def test_the_same_content_has_the_same_block_ids():
    from core.demo.tools import stream
    from resources.demo.sleep import RESOURCES

    spec = RESOURCES[0]
    assert stream(spec["body"], spec["slug"]) == stream(spec["body"], spec["slug"])


def test_an_old_demo_gets_new_dates_and_keeps_its_edits(home, time_machine):
    from datetime import timedelta

    from django.utils import timezone

    ResourcePage.objects.filter(slug="a-panic-attack-at-work").update(title="Edited by hand")
    later = timezone.now() + timedelta(days=120)
    time_machine.move_to(later)
    assert not Occurrence.objects.not_over(later).exists()
    call_command("seed_demo", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
    assert Occurrence.objects.not_over(later).count() > 20
    assert ResourcePage.objects.get(slug="a-panic-attack-at-work").title == "Edited by hand"


def test_every_block_that_was_written_is_there(home):
    from core.demo.tools import neutral_slug
    from resources.demo import THEMES

    for theme in THEMES:
        for spec in theme.RESOURCES:
            page = ResourcePage.objects.get(slug=neutral_slug(spec))
            assert [child.block_type for child in page.body] == [block["type"] for block in spec["body"]]


def test_words_are_suicide_safe(home):
    for page in Page.objects.live().filter(depth__gt=1).specific():
        words = page.words.lower()
        # A toolkit may quote the words it advises against; it says so in the same row.
        if "say_this" in [child.block_type for child in getattr(page, "body", [])]:
            continue
        assert not re.search(HARMFUL, words), page.title


def test_pages_that_speak_of_suicide_lead_to_help_and_warn_first(home):
    for page in Page.objects.live().specific():
        if "suicid" in getattr(page, "words", "").lower() and page.specific_class.is_content:
            kinds = [child.block_type for child in page.body]
            assert "signposts" in kinds or "care_card" in kinds, page.title
            assert page.content_note, page.title


def test_no_page_writes_a_helplines_number_itself(home):
    numbers = [s.phone.replace(" ", "") for s in Signpost.objects.exclude(phone__in=["", "999", "111"])]
    for page in Page.objects.live().filter(depth__gt=1).specific():
        digits = re.sub(r"\s", "", page.words)
        assert not [number for number in numbers if number in digits], page.title


def test_every_helpline_starts_unchecked(home):
    assert not Signpost.objects.exclude(last_verified=None).exists()
