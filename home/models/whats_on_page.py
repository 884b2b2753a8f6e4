"""What's on: webinars and common rooms in one list, next first, or a month of them."""

from datetime import timedelta
from itertools import groupby
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from core.chrome import Chrome
from core.models import PortalPage
from core.view_asked import view_asked
from schedule.clock import local, long_date
from schedule.day_filter import DayFacet
from schedule.door import State
from schedule.kinds import session_kinds
from schedule.listing import calendar_url_of, sessions_context
from schedule.month_listing import VIEW as MONTH
from schedule.month_listing import month_context
from schedule.soon import SOON

PAGE_SIZE = 20
LIST = "list"
MOST_NEAR = 6
# Sessions that a page left open may still come to announce without being loaded again.
AHEAD = SOON + timedelta(hours=2)


class WhatsOnPage(PortalPage):
    kind_label = _("Section")
    needs_review = False
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    content_panels = PortalPage.header_panels

    class Meta:
        verbose_name = "what’s on"

    def get_template(self, request, *args, **kwargs):
        view, _ = view_asked(request, LIST, MONTH)
        return "home/whats_on_month.html" if view == MONTH else super().get_template(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        context = super().get_context(request, *args, **kwargs)
        view, unknown = view_asked(request, LIST, MONTH)
        if view == MONTH:
            context |= month_context(self, request, now, more_facets=[session_kinds()])
        else:
            context |= self.list_context(request, now)
        listing = context["listing"]
        listing.ignored += [unknown] if unknown else []
        context["views"] = views(listing, view)
        context["month_url"] = f"{listing.path}?view={MONTH}"
        context["calendar_url"] = calendar_url_of(listing.selected)
        context["archive_url"] = archive_url(request)
        return context

    def list_context(self, request, now):
        context = sessions_context(
            self, request, now, more_facets=[session_kinds(), DayFacet(now)], page_size=PAGE_SIZE
        )
        found = context["sessions"]
        days = groupby(found, key=lambda session: local(session.starts_at).date())
        context["days"] = [(long_date(day), list(sessions)) for day, sessions in days]
        if context["listing"].page.number == 1:
            context |= strips(found, now)
        return context

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        # No such page, answered in words: so that neither a cache nor a search engine keeps a month of the year 9999.
        if response.context_data.get("month_refused"):
            response.status_code = 404
        return response


def views(listing, current):
    """Return the two ways of looking, under the filters that are chosen. A month is a "when" of its own."""
    selected = {name: value for name, value in listing.selected.items() if name not in ("when", "day")}
    month = f"{listing.path}?{urlencode({'view': MONTH, **selected})}"
    in_list = f"{listing.path}?{urlencode(selected)}" if selected else listing.path
    return [
        {"title": gettext("List"), "url": in_list, "current": current == LIST},
        {"title": pgettext("a way of looking", "Month"), "url": month, "current": current == MONTH},
    ]


def strips(found, now):
    """Return `near`: sessions that are on or begin in the next hours, and which of the two strips has any to show."""
    near = [session for session in found if session.starts_at < now + AHEAD and session.state != State.CANCELLED]
    near = near[:MOST_NEAR]  # the list itself begins with them, and has them all
    return {
        "near": near,
        "any_on": any(session.is_on for session in near),
        "any_soon": any(session.soon_words for session in near),
    }


def archive_url(request) -> str:
    """Return where past sessions are listed, or nothing: the page that says it keeps such a list. No query."""
    for page in Chrome.for_request(request).sections:
        if query := getattr(page.specific_class, "archive_query", ""):
            return f"{page.get_url(request)}{query}"
    return ""
