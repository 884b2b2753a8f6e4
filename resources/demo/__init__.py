"""Demo resources: every kind, every topic, for everyone the portal is for."""

from pathlib import Path

from django.core.files.base import ContentFile
from wagtail.models import Page

from core.demo.art import draw
from core.demo.tools import neutral_slug, person, picture, publish, publish_under, reviewed, stream, tie
from core.models import Person, PortalDocument, PortalMedia
from resources.models import ChosenPage, ResourceAuthor, ResourceIndexPage, ResourcePage

from . import alcohol, anxiety, burnout, complaints, exams, families, first_year, grief, leading, new_here, sleep
from .collections import build_collections

ORDER = 5
# slug -> (people, by slug; what it rests on; pages to read next, by slug, of any kind)
WRITTEN = {
    "sleeping-between-night-shifts": (
        ["tobiah-lindell"],
        "practice",
        ["night-shift-checklist", "after-the-night-shift"],
    ),
    "when-a-shift-wont-leave-you": (["adaeze-whitcombe", "kwabena-ashdown"], "lived", []),
    "the-week-after-you-fail-an-exam": (["jaspreet-kallow"], "lived", []),
    "when-home-runs-on-a-rota": (
        ["shirin-vakil-moss"],
        "lived",
        ["talking-to-children-about-a-parent-who-is-struggling"],
    ),
    "what-to-say-to-a-bereaved-colleague": (["gwenllian-prosser-hale"], "practice", []),
    "your-first-week-here": (["marisol-dimayuga-ross", "laleh-roshan-dunn"], "lived", []),
}
THEMES = (sleep, burnout, grief, complaints, exams, alcohol, families, leading, anxiety, new_here, first_year)
OWNER = "Programme team. This is a demonstration: its reviewers are invented"
FILM_SIZE = (640, 360)
MEDIA = Path(__file__).parent / "media"
# file name -> (title, kind, seconds, captions)
RECORDINGS = {
    "tide.webm": ("Breathe with the tide", "video", 32, "tide.vtt"),
    "water.mp3": ("Two minutes by the water", "audio", 60, ""),
}


def build(home):
    """Make the resources' front page and every resource below it, with its files."""
    front = publish_under(
        home,
        ResourceIndexPage(
            title="Resources",
            slug="resources",
            summary="Short guides, toolkits and recordings for a bad day, a long week or somebody you love.",
            show_in_menus=True,
        ),
    )
    reviewer = Person.objects.filter(role__icontains="review").order_by("name").first()
    media = {name: build_recording(name, *about) for name, about in RECORDINGS.items()}
    for theme in THEMES:
        for spec in theme.RESOURCES:
            build_resource(front, spec, reviewer, media)
    for slug, following in ((slug, following) for slug, (_, _, following) in WRITTEN.items() if following):
        choose_pages(slug, following)
    build_collections(home)


def choose_pages(slug, following):
    """Let an editor have chosen what to read next, once all of it is there."""
    page = ResourcePage.objects.get(slug=slug)
    page.chosen_pages = [
        ChosenPage(target=Page.objects.get(slug=other), sort_order=place) for place, other in enumerate(following)
    ]
    publish(page)


def build_recording(name, title, kind, seconds, captions):
    recording = PortalMedia(title=title, type=kind, duration=seconds)
    recording.file.save(name, ContentFile((MEDIA / name).read_bytes()), save=False)
    if kind == "video":
        recording.width, recording.height = FILM_SIZE
        recording.thumbnail = ContentFile(draw("sun", *FILM_SIZE), name="tide.png")
    if captions:
        recording.captions.save(captions, ContentFile((MEDIA / captions).read_bytes()), save=False)
    recording.save()
    return recording


def build_resource(front, spec, reviewer, media):
    body = [filled(block, spec, media) for block in spec["body"]]
    page = ResourcePage(
        **{
            key: spec[key]
            for key in (
                "title",
                "kind",
                "summary",
                "content_note",
                "discreet_title",
                "sensitive",
                "external_url",
            )
        },
        slug=neutral_slug(spec),
        listing_image=picture(spec["art"]),
        body=stream(body, spec["slug"]),
        sources=stream([{"type": "source", "value": source} for source in spec["sources"]], f"{spec['slug']}/sources"),
        content_owner=OWNER,
    )
    people, page.evidence, _ = WRITTEN.get(spec["slug"], ([], "", []))
    page.authors = [ResourceAuthor(person=person(slug), sort_order=place) for place, slug in enumerate(people)]
    tie(page, spec)
    publish_under(front, page)
    reviewed(page, reviewer, spec["reviewed_days_ago"], spec["next_review_days"])


def filled(block, spec, media):
    """Put the real file where the content names one."""
    value = block["value"]
    if block["type"] in ("audio", "video"):
        return {"type": block["type"], "value": {**value, "media": media[value["media"]].pk}}
    if block["type"] == "hosted_video":
        return {"type": block["type"], "value": {**value, "poster": picture(value["poster"]).pk}}
    if block["type"] == "download":
        document = PortalDocument(title=value["title"])
        document.file.save(value["document"], ContentFile(spec["document_text"].encode()), save=False)
        document.save()
        return {"type": "download", "value": {**value, "document": document.pk}}
    return block
