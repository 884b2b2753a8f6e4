"""Approving a sensitive page, what follows from it, and the errors that say why a page was not published."""

from django.utils import timezone
from wagtail.log_actions import LogFormatter

from .models import ClinicalApproval, PageReview, PortalPage
from .models.reviewed_first import NOT_APPROVED
from .publishing_refused import PublishingRefusedError
from .review_dates import usual_due
from .reviews import mark_reviewed

WAITS = (
    "This page is about a sensitive subject, or was until now. A clinical reviewer has to approve exactly these words "
    "first: save the draft, then choose “Submit” in the menu at the bottom."
)


class ReviewMissingError(PublishingRefusedError):
    def __init__(self, page, words):
        super().__init__(page, {"sensitive": words})


class NotApprovedError(ReviewMissingError):
    def __init__(self, page):
        super().__init__(page, WAITS)


class ChangedMeanwhileError(ReviewMissingError):
    def __init__(self, page):
        super().__init__(
            page, "Somebody changed it after it was sent to you. Read it as it stands now: your answer is asked again."
        )


class NamelessReviewerError(ReviewMissingError):
    def __init__(self, page):
        super().__init__(
            page,
            "The page would have to show who approved it, and your account has no name. Ask a manager to connect it "
            "to your name under People.",
        )


def approve(page, *, user=None, reviewer=None, approved_at=None) -> ClinicalApproval:
    """Write down that this version of the page is approved, by `reviewer` (a Person) or by who `user` is.

    `page` holds the version, as a revision's `as_object()` does. Raises NamelessReviewerError where no name is known.
    """
    if user and not reviewer:
        reviewer = user.people.filter(locale_id=page.locale_id).order_by("pk").first()
    name = reviewer.name if reviewer else user.get_full_name() if user else ""
    if not name:
        raise NamelessReviewerError(page)
    return ClinicalApproval.objects.create(
        page_id=page.pk,
        digest=page.content_digest,
        sensitive=page.sensitive,
        reviewer=reviewer,
        reviewer_name=name[:120],
        approved_by=user,
        approved_at=approved_at or timezone.now(),
    )


def show_the_review(sender, instance, **kwargs):
    """After publishing: what the approved page says about its review is who approved it, and when.

    An approval is a reading of the whole page. Where somebody has marked a review on that day or later, that stays.
    """
    if not isinstance(instance, PortalPage) or instance.alias_of_id or not instance.live:
        return
    approval = instance.latest_approval
    if not approval or not approval.sensitive or not instance.is_approved:
        return
    day = timezone.localdate(approval.approved_at)
    if PageReview.objects.filter(page_id=instance.pk, reviewed_on__gte=day).exists():
        return
    mark_reviewed(
        instance,
        reviewer=approval.reviewer,
        name=approval.reviewer_name,
        reviewed_on=day,
        due_on=usual_due(day),
        note="Clinical review before publishing.",
        user=approval.approved_by,
    )


def refuse_unapproved_schedule(sender, instance, **kwargs):
    """Before a revision is stored: one that is to go live by itself needs its approval now, not when it is due."""
    if not instance.approved_go_live_at:
        return
    page = instance.as_object()
    if isinstance(page, PortalPage) and page.waits_for_review:
        raise NotApprovedError(page)


class NotApprovedFormatter(LogFormatter):
    label = "Publishing refused"

    def format_message(self, log_entry):
        return "Not published at its time: this version was not approved by a clinical reviewer"


def register(actions) -> None:
    """Teach Wagtail's log our action."""
    actions.register_action(NOT_APPROVED)(NotApprovedFormatter)
