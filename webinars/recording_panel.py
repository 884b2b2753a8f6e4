"""In "Needs attention": recordings that are late, forgotten, or lack something, and what was not published."""

from django.db.models import F
from django.urls import reverse
from wagtail.models import PageLogEntry

from core.attention import Concern, Line, may_edit_pages, pages_to_edit
from webinars.models import WebinarPage
from webinars.recorded_page import REFUSED


def edit(pk) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk])


def recordings_to_look_at(user, now) -> list[Line]:
    """Return each live webinar whose recording needs somebody who may edit it."""
    pages = WebinarPage.objects.live().exclude(recording=WebinarPage.Recording.NONE).select_related("recording_media")
    past = set(WebinarPage.objects.live().past(now).values_list("pk", flat=True))
    mine = pages.filter(pk__in=pages_to_edit(user).values("pk"))
    found = [(page, page.recording_attention(now, page.pk in past)) for page in mine.defer("words").order_by("title")]
    return [Line(page.title, edit(page.pk), words) for page, words in found if words]


def refused(user, now) -> list[Line]:
    """Return pages that were not published when their time came, and whose draft is still the refused one."""
    entries = PageLogEntry.objects.filter(action=REFUSED, page__in=pages_to_edit(user).values("pk"))
    entries = entries.filter(revision=F("page__latest_revision")).select_related("page").order_by("-timestamp")
    latest = {}
    for entry in entries:
        latest.setdefault(entry.page_id, entry)
    return [Line(entry.page.title, edit(pk), entry.data.get("words", "")) for pk, entry in latest.items()]


def recording_concerns() -> list[Concern]:
    """Return what webinars bring to "Needs attention"."""
    return [
        Concern("publishing-refused", "Not published when its time came", 15, may_edit_pages, refused, is_urgent=True),
        Concern("recordings", "Recordings owed", 40, may_edit_pages, recordings_to_look_at),
    ]
