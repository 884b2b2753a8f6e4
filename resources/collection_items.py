"""The pages on a path as a visitor reads them today: what each one is, and how things stand with it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.languages import langs_of
from core.remembered import remembered
from schedule.models import Occurrence, ScheduledPage
from schedule.session import sessions


@dataclass(frozen=True)
class PathItem:
    """`session` is the next date that takes place, where there is one; `state` are words where there is none.

    `lang` says where the page is in another language than the one being shown.
    """

    title: str
    url: str
    eyebrow: str
    summary: str
    session: Any = None
    state: str = ""
    lang: str = ""


def pages_now(chosen, locale_id) -> dict:
    """Return {translation key: live specific page} for the chosen pages, in this language where there is one.

    What is not published is not in it. Asked once for the same pages, until anything changes: one query, and one for
    each kind of page.
    """
    own = frozenset(page.pk for page in chosen)
    return remembered(("pages of a path", own, locale_id), lambda: read_pages(chosen, locale_id))


def read_pages(chosen, locale_id) -> dict:
    keys = {page.translation_key for page in chosen}
    own = {page.pk for page in chosen}
    found = Page.objects.live().filter(Q(pk__in=own) | Q(translation_key__in=keys, locale_id=locale_id))
    # The one in this language comes last, and so replaces the one that was chosen in another.
    pages = sorted(found.specific().defer_streamfields(), key=lambda page: page.locale_id == locale_id)
    return {page.translation_key: page for page in pages}


def items_of(pages, now, request) -> dict:
    """Return {page id: PathItem}. Four queries, whatever the number of pages; one more in another language."""
    pages = list(pages)
    dated = [page.pk for page in pages if isinstance(page, ScheduledPage)]
    coming = Occurrence.objects.not_over(now).taking_place().filter(page__in=dated).with_words() if dated else []
    following = {}
    for session in sessions(coming, now, request):
        following.setdefault(session.occurrence.page_id, session)
    over = Occurrence.objects.filter(page__in=dated, ends_at__lte=now).taking_place() if dated else None
    past = set() if over is None else set(over.order_by().values_list("page", flat=True).annotate(last=Max("ends_at")))
    langs, found = langs_of(pages), {}
    for page in pages:
        lang = langs.get(page.pk, "")
        found[page.pk] = item_of(page, following.get(page.pk), page.pk in past, lang, now, request)
    return found


def item_of(page, session, is_past, lang, now, request) -> PathItem:
    state = ""
    if isinstance(page, ScheduledPage) and session is None:
        recording = page.recording_words(now, ended=True) if hasattr(page, "recording_words") else ""
        # A talk that is over says what became of its recording; a room comes back.
        state = recording if is_past and recording else _("No date in the diary just now")
    return PathItem(
        title=page.title,
        url=page.get_url(request),
        eyebrow=getattr(page, "card_eyebrow", ""),
        summary=getattr(page, "summary", ""),
        session=session,
        state=state,
        lang=lang,
    )
