"""What's on: webinars and common rooms in one list, next first."""

from itertools import groupby

from django.utils import timezone

from core.models import PortalPage
from schedule.clock import local, long_date
from schedule.kinds import session_kinds
from schedule.listing import sessions_context

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
        context |= sessions_context(self, request, now, more_facets=[session_kinds()], page_size=PAGE_SIZE)
        days = groupby(context["sessions"], key=lambda session: local(session.starts_at).date())
        context["days"] = [(long_date(day), list(found)) for day, found in days]
        return context
