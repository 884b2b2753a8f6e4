"""What's on: webinars and common rooms in one list, next first."""

from itertools import groupby

from django.utils import timezone

from core.listing import Listing, TermFacet
from core.models import Audience, PortalPage, Topic
from home.queries import session_kinds
from schedule.clock import local, long_date
from schedule.models import Occurrence
from schedule.session import sessions

FACETS = [
    TermFacet("audience", "Who it is for", "page__audience_ties__audience", Audience),
    TermFacet("topic", "Topic", "page__topic_ties__topic", Topic),
]
PAGE_SIZE = 20


class WhatsOnPage(PortalPage):
    kind_label = "Section"
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    content_panels = PortalPage.header_panels

    class Meta:
        verbose_name = "what’s on"

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        context = super().get_context(request, *args, **kwargs)
        listing = Listing(
            Occurrence.objects.not_over(now).with_words(),
            request.GET,
            [*FACETS, session_kinds()],
            path=self.get_url(request),
            page_size=PAGE_SIZE,
        )
        context["listing"] = listing
        days = groupby(sessions(listing.items, now, request), key=lambda session: local(session.starts_at).date())
        context["days"] = [(long_date(day), list(found)) for day, found in days]
        return context
