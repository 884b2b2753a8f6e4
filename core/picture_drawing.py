"""Drawing what pages show before anybody asks for it: when a page goes live, and when a picture is changed."""

from django.apps import apps
from django.db import transaction
from django_tasks import task
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.models import Page, ReferenceIndex

from core import pictures
from core.picture_shapes import CARD, FACE, LOGO, STILL


def pictures_of(page) -> list[tuple]:
    """Return (image, shape) for every picture that a specific page shows: its card's, and those of its blocks."""
    found = [(page.listing_image, CARD)] if getattr(page, "listing_image_id", None) else []
    for field in page._meta.concrete_fields:
        value = getattr(page, field.name) if field.get_internal_type() == "JSONField" else None
        found += in_value(value)
    return found


def in_value(value) -> list[tuple]:
    """Return (image, shape) for every picture in a block's value, however deep. Blocks name theirs: Meta.pictures."""
    if isinstance(value, StreamValue):
        return [pair for child in value for pair in in_value(child.value)]
    if isinstance(value, ListValue):
        return [pair for child in value for pair in in_value(child)]
    if isinstance(value, StructValue):
        own = [(value.get(name), shape) for name, shape in getattr(value.block.meta, "pictures", ())]
        return [pair for pair in own if pair[0]] + [pair for child in value.values() for pair in in_value(child)]
    return []


def draw_pictures_of(record) -> int:
    """Draw what a page, person, video's still or the settings show. Returns how many pictures there are."""
    if isinstance(record, Page):
        pairs = pictures_of(record.specific) if record.live else []
    else:
        pairs = [(getattr(record, name), shape) for name, shape in OTHERS.get(record._meta.label, ())]
    pairs = [(image, shape) for image, shape in pairs if image is not None]
    for image, shape in pairs:
        pictures.draw(image, shape)
    return len(pairs)


# Records that are no pages, and what they show.
OTHERS = {
    "core.Person": [("picture", FACE)],
    "core.VideoPoster": [("image", STILL)],
    "core.PortalSettings": [("logo", LOGO)],
}


def draw_everything() -> int:
    """Draw whatever the portal shows and has not drawn yet. Returns how many pictures there are."""
    records = [Page.objects.live().specific().iterator()]
    records += [apps.get_model(label).objects.exclude(**{named[0][0]: None}) for label, named in OTHERS.items()]
    return sum(draw_pictures_of(record) for found in records for record in found)


@task()
def draw_for(label: str, pk: int) -> None:
    """Draw what a record shows; of a picture, what the records show that use it. In the background if there is one."""
    record = apps.get_model(label).objects.filter(pk=pk).first()
    if record is None:
        return
    if label != "core.PortalImage":
        draw_pictures_of(record)
        return
    for reference in ReferenceIndex.get_references_to(record).order_by("pk"):
        user = reference.base_content_type.get_object_for_this_type(pk=reference.object_id)
        draw_pictures_of(user)


def draw_after_commit(record) -> None:
    """Draw once the record is safely stored and its lock is let go. A picture that cannot be drawn stops nothing."""
    label = "wagtailcore.Page" if isinstance(record, Page) else record._meta.label
    transaction.on_commit(lambda: draw_for.enqueue(label, record.pk), robust=True)
