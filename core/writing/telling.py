"""Who is told what the checks found, besides the preview: whoever publishes or submits, and whoever approves."""

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from wagtail.admin import messages
from wagtail.admin.panels import Panel

from .findings import findings_of

MOST_SAID = 5  # findings in one message; the panel has them all
SUBMITTING = ("action-submit", "action-restart-workflow")


class ChecksPanel(Panel):
    """What the checks found in the draft as it was last saved, to read only.

    `while_reviewed`: shown only while somebody is asked to approve the page, and something was found.
    """

    def __init__(self, while_reviewed=False, **kwargs):
        super().__init__(**kwargs)
        self.while_reviewed = while_reviewed

    def clone_kwargs(self):
        return {**super().clone_kwargs(), "while_reviewed": self.while_reviewed}

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/writing_checks_panel.html"

        def is_shown(self):
            if not super().is_shown() or not self.instance.pk:
                return False
            return not self.panel.while_reviewed or bool(self.instance.workflow_in_progress and self.findings())

        def findings(self):
            return findings_of(self.instance, timezone.localdate())

        def get_context_data(self, parent_context=None):
            return {**super().get_context_data(parent_context), "findings": self.findings()}


def say_what_was_found(request, page) -> None:
    """After publishing, or sending for approval: a warning that names what to look at, and changes nothing."""
    found = findings_of(page, timezone.localdate())
    if not found:
        return
    count = len(found)
    heading = f"The checks found {count} {'thing' if count == 1 else 'things'} to look at once more in “{page.title}”."
    more = f" {count - MOST_SAID} more stand under Review and sources." if count > MOST_SAID else ""
    items = format_html_join("", "<li>{}</li>", ((str(one),) for one in found[:MOST_SAID]))
    messages.warning(
        request, format_html('{} Nothing was changed.<ul class="writing-checks">{}</ul>{}', heading, items, more)
    )


def say_when_sent_for_approval(request, page) -> None:
    """Wagtail's hooks after a page's form was sent: only where that asked for an approval."""
    if any(request.POST.get(name) for name in SUBMITTING):
        say_what_was_found(request, page)
