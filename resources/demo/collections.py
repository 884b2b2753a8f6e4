"""Writes the demo's collections once every page that they lead to is there."""

from wagtail.models import Page

from core.demo.tools import picture, publish_under, stream, tie
from core.models import Signpost
from resources.models import CollectionIndexPage, CollectionPage

from .collections_life import LIFE_COLLECTIONS
from .collections_work import WORK_COLLECTIONS

COLLECTIONS = [*WORK_COLLECTIONS, *LIFE_COLLECTIONS]
OWNER = "Programme team"


def build_collections(home):
    """Make the collections' front page and every collection below it."""
    front = publish_under(
        home,
        CollectionIndexPage(
            title="Collections",
            slug="collections",
            summary="Things to read, hear and come to, put in order for one stretch of road. Start anywhere.",
        ),
    )
    for spec in COLLECTIONS:
        build_collection(front, spec)


def build_collection(front, spec):
    page = CollectionPage(
        title=spec["title"],
        slug=spec["slug"],
        summary=spec["summary"],
        listing_image=picture(spec["art"]),
        body=stream(spec["body"], f"{spec['slug']}/body"),
        steps=stream([{"type": "step", "value": step_of(step)} for step in spec["steps"]], f"{spec['slug']}/steps"),
        content_owner=OWNER,
    )
    tie(page, spec)
    publish_under(front, page)


def step_of(step) -> dict:
    """Return a step with the ids of its pages and signposts in place of their names."""
    return {
        "title": step["title"],
        "text": step.get("text", ""),
        "pages": [Page.objects.get(title=title).pk for title in step.get("pages", [])],
        "signposts": [Signpost.objects.get(name=name).pk for name in step.get("signposts", [])],
    }
