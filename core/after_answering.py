"""Where a reviewer goes after an answer, and what they are told."""

from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.permissions import page_permission_policy

WORDS = {
    "approve": "You approved “{title}”. {then}",
    "reject": "“{title}” goes back to its author, who is told what to change.",
}
LIVE, LATER = "It is published.", "It goes out at its time, or after the next approval."


def say_and_lead_home(request, page):
    """Wagtail's hook after a page's form: it would lead to a list of pages, which reviewers have no right to open."""
    answer = request.POST.get("workflow-action-name") if request.POST.get("action-workflow-action") else ""
    words = WORDS.get(answer)
    if not words or page_permission_policy.explorable_instances(request.user).filter(pk=page.get_parent().pk).exists():
        return None
    page.refresh_from_db()
    then = LIVE if page.live and not page.has_unpublished_changes else LATER
    messages.success(request, words.format(title=page.get_admin_display_title(), then=then))
    return redirect("wagtailadmin_home")
