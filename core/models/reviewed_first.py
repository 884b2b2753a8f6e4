"""A page that is not published before a second person has approved it, where its subject is sensitive.

Three places ask, because Wagtail publishes in several ways. `can_publish` takes the button away. `publish` refuses
before anything is written, for schedules, workflows, many pages at once and code. `save` is the last: nothing becomes
live without passing it, also not through the CMS's API or a copy, which never call `publish`.
"""

from collections.abc import Mapping

from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import PagePermissionTester

from core.content_digest import digest_of

from .clinical import ClinicalApproval

NOT_APPROVED = "core.publish_not_approved"
SCHEDULED = "wagtail.publish.scheduled"  # how `publish_scheduled` names itself


class ReviewedFirstTester(PagePermissionTester):
    """Whoever may publish pages may publish this one once it is approved. Schedules can be taken back before."""

    def can_publish(self):
        return super().can_publish() and not self.page.waits_for_review

    def can_unschedule(self):
        return super().can_publish()

    def can_set_view_restrictions(self):
        return super().can_publish()


def read_through(value) -> None:
    """Look at every block below a value: Wagtail writes "19:00" as it came until it was read, "19:00:00" afterwards."""
    if isinstance(value, StreamValue):
        value = [child.value for child in value]
    elif isinstance(value, Mapping):
        value = value.values()
    elif not isinstance(value, ListValue):
        return
    for part in value:
        read_through(part)


class ReviewedFirst:
    """Mixed into PortalPage. Reads `sensitive` of the version at hand, of the stored page and of the last approval."""

    def permissions_for_user(self, user):
        return ReviewedFirstTester(user, self)

    def may_be_published_by(self, user) -> bool:
        """Return whether this person may publish pages here, approved or not."""
        return PagePermissionTester(user, self).can_publish()

    @property
    def latest_approval(self):
        return ClinicalApproval.objects.filter(page_id=self.pk).first() if self.pk else None

    @property
    def needs_clinical_review(self) -> bool:
        """Whether this version may only be published with an approval.

        Taking the flag away is a reviewer's decision too: a page that was flagged when it was last stored or
        approved needs one more approval.
        """
        if self.sensitive:
            return True
        if not self.pk:
            return False
        approval = self.latest_approval
        stored = type(self)._base_manager.filter(pk=self.pk, sensitive=True, live=True).exists()
        return stored or bool(approval and approval.sensitive)

    @property
    def content_digest(self) -> str:
        """Return what stands for these words, the same whether somebody has read them since they were loaded."""
        for field in self._meta.get_fields():
            if isinstance(field, StreamField):
                read_through(getattr(self, field.name))
        return digest_of(self.serializable_data())

    @property
    def is_approved(self) -> bool:
        """Whether the latest approval of this page is for exactly these words."""
        approval = self.latest_approval
        return bool(approval and approval.digest == self.content_digest)

    @property
    def waits_for_review(self) -> bool:
        return self.needs_clinical_review and not self.is_approved

    def publish(self, revision, *args, log_action=True, **kwargs):
        """Publish, or raise NotApprovedError. What came due by its schedule stays a draft: its history says so."""
        from core.clinical_review import NotApprovedError

        if not revision.as_object().waits_for_review:
            return super().publish(revision, *args, log_action=log_action, **kwargs)
        if log_action != SCHEDULED:
            raise NotApprovedError(self)
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        log(self, NOT_APPROVED, revision=revision)
        return None

    def save(self, *args, **kwargs):
        """Save. A sensitive page is born as a draft; a stored one changes what visitors read only when approved."""
        from core.clinical_review import NotApprovedError

        if self._state.adding:
            if self.live and self.sensitive and not self.alias_of_id:
                self.live, self.has_unpublished_changes = False, True
        elif self.becomes_live(kwargs.get("update_fields")) and self.waits_for_review:
            raise NotApprovedError(self)
        super().save(*args, **kwargs)

    def becomes_live(self, update_fields=None) -> bool:
        """Whether saving shows other words to visitors: the stored page was a draft, or another version was live.

        An alias says what its source says, and was asked there.
        """
        asked = update_fields is None or {"live", "live_revision"} & set(update_fields)
        if not (self.live and asked) or self.alias_of_id:
            return False
        row = type(self)._base_manager.filter(pk=self.pk).values_list("live", "live_revision_id").first()
        return row != (True, self.live_revision_id)
