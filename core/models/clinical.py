"""Clinical review before publishing: who approved which words, and the two tasks that a workflow asks people for."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

REVIEW = "core.review_page"


class ClinicalApproval(models.Model):
    """One approval of one version, by what it says. Only the latest of a page counts.

    Outside revisions, as reviews are: an older version that is restored must not bring its approval back.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="clinical_approvals")
    digest = models.CharField(max_length=64, editable=False)
    sensitive = models.BooleanField("the version was flagged as sensitive")
    reviewer = models.ForeignKey("core.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    reviewer_name = models.CharField(max_length=120)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()

    def __str__(self):
        return f"{self.page}: {self.reviewer_name}, {self.approved_at:%d/%m/%Y}"


def skipped(task, workflow_state, user):
    """Return the task's state for a version that it has nothing to ask about."""
    return TaskState.objects.create(
        workflow_state=workflow_state,
        task=task,
        revision=workflow_state.content_object.get_latest_revision(),
        status=TaskState.STATUS_SKIPPED,
        finished_at=timezone.now(),
        finished_by=user,
    )


class EditorialTask(AbstractGroupApprovalTask):
    """Somebody who may publish looks at the page first. Not asked where such a person sent it, or a reviewer did."""

    class Meta:
        verbose_name = "look by somebody who may publish"
        verbose_name_plural = "looks by somebody who may publish"

    @classmethod
    def get_description(cls):
        return "Members of the chosen groups look at what contributors wrote. Their own pages pass by themselves."

    def start(self, workflow_state, user=None):
        page = workflow_state.content_object.specific
        if user and (page.may_be_published_by(user) or user.has_perm(REVIEW)):
            return skipped(self, workflow_state, user)
        return super().start(workflow_state, user=user)


class ClinicalReviewTask(AbstractGroupApprovalTask):
    """A second person, with the right to review, approves a sensitive page. Every other page passes by itself."""

    class Meta:
        verbose_name = "clinical review"
        verbose_name_plural = "clinical reviews"

    @classmethod
    def get_description(cls):
        return "Members of the chosen groups approve sensitive pages. Other pages pass by themselves."

    def start(self, workflow_state, user=None):
        page = workflow_state.content_object.specific.get_latest_revision_as_object()
        if not page.needs_clinical_review:
            return skipped(self, workflow_state, user)
        return super().start(workflow_state, user=user)

    def get_actions(self, obj, user):
        """Whoever asked cannot be the one who answers, a superuser neither."""
        state = obj.current_workflow_state
        if not user.has_perm(REVIEW) or (state and state.requested_by_id == user.pk):
            return []
        return super().get_actions(obj, user)

    def on_action(self, task_state, user, action_name, **kwargs):
        if action_name == "approve":
            self.approve(task_state, user)
        super().on_action(task_state, user, action_name, **kwargs)

    def approve(self, task_state, user):
        """Write the approval down, for the version that this person has seen and no other."""
        from core.clinical_review import ChangedMeanwhileError, approve

        page = task_state.workflow_state.content_object
        if "approve" not in [name for name, _, _ in self.get_actions(page, user)]:
            raise PermissionDenied
        latest = page.get_latest_revision()
        if latest.pk != task_state.revision_id:
            if latest.user_id != user.pk:
                task_state.cancel(user=user, resume=True)
                raise ChangedMeanwhileError(page)
            # Reviewers may mend a word and approve what they mended.
            task_state.revision = latest
            task_state.save(update_fields=["revision"])
        approve(latest.as_object(), user=user)
