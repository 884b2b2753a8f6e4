"""Files that records name and that are not there any more: found every night, listed in "Needs attention".

What was drawn from a picture that is still there is drawn anew. Only files in a folder of ours are looked for: asking a
bucket for each would take the scheduler minutes, and buckets do not lose files by themselves.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from .attention import Line, pages_to_edit
from .file_there import is_there
from .models import JobRun, PortalDocument, PortalImage, PortalMedia, PortalRendition

KEPT_AS = "lost files"  # the row of JobRun whose `failures` holds {"model:pk": title}
KINDS = {PortalImage: "picture", PortalDocument: "file to download", PortalMedia: "recording"}


def key_of(record) -> str:
    return f"{record._meta.label_lower}:{record.pk}"


def look_for_lost_files() -> dict[str, str]:
    """Draw anew what is lost of pictures; keep and return {"model:pk": title} of what nobody can make again."""
    redraw_lost_renditions()
    lost = {}
    for model in KINDS:
        for record in model.objects.only("pk", "title", "file").order_by("pk").iterator():
            if not is_there(record.file):
                lost[key_of(record)] = record.title
    now = timezone.now()
    JobRun.objects.update_or_create(name=KEPT_AS, defaults={"started_at": now, "finished_at": now, "failures": lost})
    return lost


def redraw_lost_renditions() -> int:
    """Forget what was drawn and is lost, and draw it again where the picture is there. Return how many were lost."""
    from .picture_drawing import draw_for

    lost = [one for one in PortalRendition.objects.order_by("pk").iterator() if not is_there(one.file)]
    for rendition in lost:
        rendition.purge_from_cache()
        rendition.delete()
    for image in {rendition.image_id for rendition in lost}:
        # After the commit: what is drawn gets the old name, and with the commit the file of the old row is deleted.
        transaction.on_commit(lambda pk=image: draw_for.enqueue("core.PortalImage", pk))
    return len(lost)


def lost_lines(user, now) -> list[Line]:
    """Return a line for each page that shows a lost file. One that has come back since is left out."""
    run = JobRun.objects.filter(name=KEPT_AS).first()
    keys, found = (run.failures if run else {}), []
    for model, kind in KINDS.items():
        pks = [int(key.partition(":")[2]) for key in keys if key.startswith(f"{model._meta.label_lower}:")]
        records = {str(one.pk): one for one in model.objects.filter(pk__in=pks) if not is_there(one.file)}
        references = ReferenceIndex.objects.filter(
            to_content_type=ContentType.objects.get_for_model(model),
            to_object_id__in=list(records),
            base_content_type=ContentType.objects.get_for_model(Page),
        ).values_list("object_id", "to_object_id")
        uses = sorted({(int(page), record) for page, record in references}) if records else []
        pages = pages_to_edit(user).filter(live=True).in_bulk([page for page, _ in uses]) if uses else {}
        for page, record in uses:
            if page in pages:
                words = f"The {kind} “{records[record].title}” has lost its file. Upload it again, or choose another."
                found.append(Line(pages[page].title, reverse("wagtailadmin_pages:edit", args=[page]), words))
    return found
