"""Rows as calendar entries: which words of a page may stand in somebody's calendar, where others may see them."""

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.addresses import full_address
from schedule.door import Status
from schedule.ical import Entry
from schedule.session import Session


def calendar_title(page) -> str:
    """Return what a calendar calls the sessions of a specific page: a reminder may pop up on a shared screen."""
    return page.name_for_others


def entries_of(occurrences, now) -> list[Entry]:
    """Return an entry for each row of the queryset, in its order. One query, and two more for each kind of page."""
    rows = list(occurrences.select_related("page"))
    found = Page.objects.filter(pk__in={row.page_id for row in rows}).specific().defer_streamfields()
    pages = {page.pk: page for page in found}
    return [entry_of(row, pages[row.page_id], now) for row in rows if row.page_id in pages]


def entry_of(row, page, now) -> Entry:
    """Return one row as an entry. It changed when the row did, or when the page whose words it carries did."""
    return Entry(
        uid=str(row.uid),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        modified_at=max(row.modified_at, page.last_published_at or row.modified_at),
        sequence=row.sequence,
        cancelled=row.status == Status.CANCELLED,
        title=calendar_title(page),
        url=full_address(reverse("door", args=[row.uid])),
        paragraphs=tuple(text for text in paragraphs(row, page, now) if text),
    )


def paragraphs(row, page, now) -> list[str]:
    """Return what the entry says below its title: what changed, what it is about, and where to look on the day."""
    session = Session(row, now)
    keeps_quiet = page.sensitive or page.discreet_title
    return [
        session.moved_from_words,
        session.reason,
        "" if keeps_quiet else page.summary,
        _("The link leads to our page. Look there on the day: it knows of a change first, and you join from there."),
    ]
