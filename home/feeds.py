"""Atom feeds (RFC 4287) of what is new: webinars, common rooms, resources, and all of it.

The same bytes for every reader. A feed reader asks again and again, so it is told "nothing new" (304) where it can be.
"""

import hashlib
import re
from datetime import UTC, datetime

from django.db.models import Max, Min, Q
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import http_date, quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page, PageLogEntry

from core.addresses import full_address
from core.chrome import Chrome
from core.kinds import kind_slug
from core.languages import shown_here
from core.privacy import for_everybody
from home.queries import content_models, content_type_ids
from schedule.clock import local, long_date, time_words
from schedule.models import Occurrence

LATEST = 30
EVERYTHING = "everything"
WITHDRAWALS = ("wagtail.unpublish", "wagtail.unpublish.scheduled", "wagtail.delete", "wagtail.move")
NEVER = datetime(2000, 1, 1, tzinfo=UTC)  # an empty feed has to say a moment, and the same one each time
# All that XML 1.0 does not allow in a text (section 2.2, production 2).
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed_kinds() -> dict:
    """Return {name in the address: page models}: "webinars", "common-rooms", "resources", "everything"."""
    kinds = {f"{kind_slug(model)}s": [model] for model in content_models()}
    return kinds | {EVERYTHING: content_models()}


def newest_pages(models) -> list:
    """Return the latest live pages of these models, newest first, as specific pages. One query, and one a model.

    In the language being shown, and the originals that it does not have yet. An alias is another page's twin and would
    be news twice.
    """
    found = for_everybody(Page.objects.live().filter(content_type__in=content_type_ids(models), alias_of=None))
    found = shown_here(found.filter(first_published_at__isnull=False))
    return list(found.order_by("-first_published_at", "-pk").specific().defer_streamfields()[:LATEST])


def next_dates(pages, now) -> dict:
    """Return {page id: words for its next date that takes place}. One query."""
    coming = Occurrence.objects.filter(page__in=[page.pk for page in pages], ends_at__gt=now).taking_place()
    starts = coming.order_by().values("page").annotate(start=Min("starts_at")).values_list("page", "start")
    return {
        page: _("Next: %(day)s, %(time)s, UK time.")
        % {"day": long_date(local(start).date()), "time": time_words(start)}
        for page, start in starts
    }


def last_changed(pages, models, now) -> datetime:
    """Return when the feed last said something else: a page was published or taken down, a date changed or passed.

    Two queries. Withdrawals count because a reader that asks by time alone would else keep what is gone.
    """
    rows = Occurrence.objects.filter(page__in=[page.pk for page in pages])
    dates = rows.aggregate(changed=Max("modified_at"), passed=Max("ends_at", filter=Q(ends_at__lte=now)))
    log = PageLogEntry.objects.filter(content_type__in=content_type_ids(models), action__in=WITHDRAWALS)
    withdrawn = log.aggregate(last=Max("timestamp"))["last"]
    moments = [*(page.last_published_at for page in pages), *dates.values(), withdrawn]
    return max((moment for moment in moments if moment), default=NEVER)


def words(text: str) -> str:
    """Return the text without what XML forbids: a title pasted with a control character must not end the feed."""
    return NOT_IN_XML.sub("", text)


def feed_name(kind) -> str:
    """Return what a feed is of, in words; a kind that has none is called as its address calls it."""
    known = {
        EVERYTHING: _("everything new"),
        "webinars": _("new webinars"),
        "common-rooms": _("new common rooms"),
        "resources": _("new resources"),
    }
    return known.get(kind) or f"new {kind.replace('-', ' ')}"


class Feed(Atom1Feed):
    def latest_post_date(self):
        return self.feed["last_changed"]


def feed_of(kind, pages, changed, request, now) -> Feed:
    """Return the feed, full addresses in it, for the pages in their order; `changed` is when it last said another."""
    chrome = Chrome.for_request(request)
    service = words(chrome.settings.service_name)
    address = full_address(reverse("feed", args=[kind]))
    feed = Feed(
        title=f"{service}: {feed_name(kind)}",
        link=full_address(chrome.home_url),
        feed_url=address,
        feed_guid=address,
        description=None,
        language=get_language(),
        author_name=words(chrome.words.organisation) or service,
        last_changed=changed,
    )
    dates = next_dates(pages, now)
    for page in pages:
        # As base.html does for search engines: of a sensitive page neither title nor summary where others may look.
        summary = [] if page.sensitive else [page.summary]
        told = " ".join(filter(None, [*summary, dates.get(page.pk)]))
        feed.add_item(
            title=words(page.name_for_others if page.sensitive else page.title),
            link=full_address(page.get_url(request) or "/"),
            description=escape(words(told)) or None,  # Atom1Feed sends it as HTML
            unique_id=f"urn:uuid:{page.translation_key}",
            pubdate=page.first_published_at,
            updateddate=page.last_published_at or page.first_published_at,
        )
    return feed


@require_safe
def feed(request, kind):
    """Answer /feeds/KIND.atom, or 304 to a reader that has this very state; 404 for a kind there is none of."""
    models = feed_kinds().get(kind)
    if models is None:
        raise Http404
    now = timezone.now()
    pages = newest_pages(models)
    atom = feed_of(kind, pages, last_changed(pages, models, now), request, now)
    text = atom.writeString("utf-8")
    changed = int(atom.latest_post_date().timestamp())
    etag = quote_etag(hashlib.sha256(text.encode()).hexdigest()[:32])
    headers = {"ETag": etag, "Last-Modified": http_date(changed), "Cache-Control": "no-cache"}
    response = HttpResponse(text, content_type=atom.content_type, headers=headers)
    return get_conditional_response(request, etag, changed, response)
