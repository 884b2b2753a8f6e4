"""On the CMS's first screen: the sessions that somebody has to look at before people come."""

from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.admin.ui.components import Component

from schedule.clashes import attention, when
from schedule.session_screens import to_come

SHOWN = 8


class HostingPanel(Component):
    """For people who host: the way to their phone page, first of all."""

    name = "hosting"
    order = 90
    template_name = "wagtailadmin/hosting_panel.html"


class AttentionPanel(Component):
    name = "session_attention"
    order = 120

    def render_html(self, parent_context):
        now = timezone.now()
        rows = to_come(now)
        found = attention(rows, now)
        to_show = [
            {"pk": row.pk, "title": row.page.title, "when": when(row), "words": found[row.pk]}
            for row in rows
            if row.pk in found
        ]
        if not to_show:
            return ""
        context = {"rows": to_show[:SHOWN], "more": max(0, len(to_show) - SHOWN)}
        return render_to_string("wagtailadmin/session_attention.html", context)
