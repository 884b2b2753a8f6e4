"""The panel in the page editor that shows which dates a plan makes, before anything is saved."""

from django.urls import reverse
from wagtail.admin.panels import Panel


class ResultingDatesPanel(Panel):
    """Asks `schedule.dry_run` for the dates whenever the form changes; a button does the same without waiting."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/resulting_dates_panel.html"

        class Media:
            js = ["cms/resulting-dates.js"]

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            kind = self.panel.model._meta.label_lower
            context["url"] = reverse("resulting_dates", args=[kind])
            context["page_id"] = self.instance.pk or ""
            return context
