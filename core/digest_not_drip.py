"""A task that waits for somebody is told in the day's digest, and not in a message for each.

Wagtail's notifier offers a switch to each person and none to a site; it is told once, when the portal starts, that
these are not its business. What an author hears of their own page (approved, or changes asked for) still comes at once.
"""

from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier


def leave_it_to_the_digest(notifier, instance, **kwargs) -> bool:
    """Answer for Wagtail's `can_handle`: no task is announced by itself."""
    return False


def connect():
    """Put ours in its place. Called by core's AppConfig; calling it again changes nothing."""
    GroupApprovalTaskStateSubmissionEmailNotifier.can_handle = leave_it_to_the_digest
