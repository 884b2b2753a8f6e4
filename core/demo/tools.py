"""How the demo writes pages: the same content makes the same blocks, with the same ids, every time."""

from datetime import timedelta
from io import BytesIO

from django.utils import timezone
from django.utils.text import slugify

from core.clinical_review import approve
from core.models import Audience, PageAudience, PageReview, PageTopic, Person, PortalImage, Topic
from core.reviews import pages_to_review
from core.stream_data import stream


def content_file(data: bytes) -> BytesIO:
    return BytesIO(data)


def points(kind: str, texts: list, seed: str) -> list:
    """Return raw data for a stream of one simple kind of block."""
    return stream([{"type": kind, "value": text} for text in texts], f"{seed}/{kind}")


def picture(scene: str):
    return PortalImage.objects.filter(title=scene.capitalize()).first()


def person(slug: str) -> Person:
    """Return the person whose name makes this slug; the demo's names are unique."""
    return Person.objects.get(name__iregex="^" + "[- ]".join(slug.split("-")) + "$")


def neutral_slug(spec: dict) -> str:
    """Return the page's slug; for a sensitive page one made of its discreet title, since histories keep addresses."""
    return slugify(spec["discreet_title"]) if spec["sensitive"] and spec["discreet_title"] else spec["slug"]


def tie(page, spec: dict) -> None:
    """Give the page its audiences and topics, by slug."""
    page.audience_ties = [PageAudience(audience=Audience.objects.get(slug=slug)) for slug in spec.get("audiences", [])]
    page.topic_ties = [PageTopic(topic=Topic.objects.get(slug=slug)) for slug in spec.get("topics", [])]


def publish_under(parent, page):
    """Add the page below `parent` and publish it as an editor would, with a revision."""
    parent.add_child(instance=page)
    publish(page)
    return page


def publish(page):
    """Publish the page as it stands; a sensitive one with the approval of the demo's clinical reviewer.

    A page that gets new dates keeps the day of its approval: nobody has read it again.
    """
    revision = page.save_revision()
    version = revision.as_object()
    if version.waits_for_review:
        reader = Person.objects.filter(role__icontains="clinical reviewer").order_by("name").first()
        last = version.latest_approval
        approve(version, reviewer=reader, approved_at=last and last.approved_at)
    revision.publish()


def reviewed(page, reviewer, days_ago: int, next_days: int) -> None:
    """Let somebody have reviewed the page so many days ago, with the next review in so many days (negative: late)."""
    today = timezone.localdate()
    PageReview.objects.create(
        page_id=page.pk,
        reviewer=reviewer,
        reviewer_name=reviewer.name if reviewer else "",
        reviewed_on=today - timedelta(days=days_ago),
        due_on=today + timedelta(days=next_days),
    )


def review_the_rest() -> None:
    """Let every page that has to be read from time to time, and that nobody in the demo has read yet, have a review."""
    reader = Person.objects.filter(role__icontains="review").order_by("name").first()
    unread = pages_to_review().filter(next_review_on=None).order_by("path").specific()
    for place, page in enumerate(page for page in unread if page.expects_review):
        reviewed(page, reader, days_ago=20 + place % 60, next_days=300 + place % 60)
