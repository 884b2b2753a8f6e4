"""On the CMS's first screen: the way to the hosts' phone page, and the sessions that somebody has to look at."""

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from core.attention import Concern, Line
from schedule.clashes import CLASH, FEW_HOSTS, NO_LINK, concerns_of, when
from schedule.hosting import own_to_come
from schedule.session_screens import to_come

NEXT = 5  # sessions of one's own on the first screen


class HostingPanel(Component):
    """For people who host: their next sessions and what these lack, before anything else. Nobody else's."""

    name = "hosting"
    order = 90
    template_name = "wagtailadmin/hosting_panel.html"

    def __init__(self, request):
        self.request = request

    def get_context_data(self, parent_context=None):
        coming = own_to_come(self.request.user, timezone.now(), self.request)
        return {"sessions": coming[:NEXT], "more": len(coming) > NEXT}


def sessions(kind):
    """Return a function that lists the sessions of which that is the matter, the soonest first."""

    def lines(user, now):
        rows = sorted(to_come(now), key=lambda row: row.starts_at)
        found = concerns_of(rows, now)
        return [
            Line(row.page.title, reverse("sessions:edit", args=[row.pk]), f"{when(row)}: {' '.join(said)}")
            for row in rows
            if (said := [words for known, words in found.get(row.pk, []) if known == kind])
        ]

    return lines


def may_change(user) -> bool:
    return user.has_perm("schedule.change_occurrence")


def session_concerns() -> list[Concern]:
    """Return what the schedule brings to "Needs attention"."""
    return [
        Concern(
            "sessions-without-link", "Sessions within 48 hours without a join link", 30, may_change, sessions(NO_LINK)
        ),
        Concern(
            "sessions-few-hosts", "Sessions within 48 hours with too few hosts", 31, may_change, sessions(FEW_HOSTS)
        ),
        Concern("sessions-clash", "Sessions with a host or a join link in two places", 32, may_change, sessions(CLASH)),
    ]
