"""The panel in the page editor that shows which dates a plan makes, before anything is saved."""

from django.urls import reverse
from django.utils import timezone
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
            return context | self.saved_dates()

        def saved_dates(self):
            """Return the list as it is before any script runs. A plan with a mistake in it waits for the script."""
            from schedule.dry_run import dates_context

            page = self.instance
            try:
                people = page.usual_hosts if page.pk else []
                return dates_context(page.dates, page.length_minutes, people, page.pk or 0, timezone.now())
            except (ValueError, TypeError):
                return {}
