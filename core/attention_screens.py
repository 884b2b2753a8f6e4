""" "Needs attention": one panel on the CMS's first screen, and the list that each of its counts opens."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views.reports import ReportView

from .attention import HOOK, concerns_for, may_edit_pages
from .heartbeat import beat
from .models import JobRun
from .scheduled_publishing import JOB

NAMED = 3  # titles that stand beside a count


def list_of(concern) -> str:
    return concern.list_address or f"{reverse('attention')}?about={concern.slug}"


def last_beat():
    """Return the end of the latest round of scheduled publishing, or None."""
    return JobRun.objects.filter(name=JOB).values_list("finished_at", flat=True).first()


class AttentionPanel(Component):
    """Counts, each a link to its list, for whatever this person may see; and whether the scheduler is alive."""

    name = "needs_attention"
    order = 110

    def __init__(self, user):
        self.user = user

    def render_html(self, parent_context):
        now, rows = timezone.now(), []
        for concern in concerns_for(self.user):
            lines = concern.lines(self.user, now)
            if lines:
                titles = list(dict.fromkeys(line.title for line in lines))
                rows.append(
                    {
                        "concern": concern,
                        "count": len(lines),
                        "address": list_of(concern),
                        "titles": ", ".join(titles[:NAMED]),
                        "more": max(0, len(titles) - NAMED),
                    }
                )
        context = {"rows": rows, "shows_beat": may_edit_pages(self.user)}
        if context["shows_beat"]:
            last = last_beat()
            context |= {"last": last, "beat": beat(last, now).value, "now": now}
        return render_to_string("wagtailadmin/attention_panel.html", context)


class AttentionView(ReportView):
    """Everything, or one concern with ?about=, for whom it concerns. Its CSV goes through Wagtail's exporter."""

    page_title = "Needs attention"
    header_icon = "warning"
    index_url_name = "attention"
    index_results_url_name = "attention_results"
    results_template_name = "wagtailadmin/attention_results.html"
    list_export = ["heading", "title", "words"]
    export_headings = {"heading": "What", "title": "Where", "words": "More"}

    @cached_property
    def concerns(self):
        return concerns_for(self.request.user)

    @cached_property
    def about(self):
        """The concern that is asked for, or None for all. Its name in an address is no key to what one may not see."""
        asked = self.request.GET.get("about", "")
        if not asked:
            return None
        for concern in self.concerns:
            if concern.slug == asked:
                return concern
        if asked in {concern.slug for register in hooks.get_hooks(HOOK) for concern in register()}:
            raise PermissionDenied
        raise Http404("There is no such list.")

    def get_queryset(self):
        asked, now = [self.about] if self.about else self.concerns, timezone.now()
        return [
            {"heading": concern.heading, "title": line.title, "address": line.address, "words": line.words}
            for concern in asked
            for line in concern.lines(self.request.user, now)
        ]

    def filter_queryset(self, queryset):
        return queryset

    def get_filename(self):
        return f"attention-{timezone.localdate():%Y-%m-%d}"

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        return context | {"concerns": self.concerns, "about": self.about}
