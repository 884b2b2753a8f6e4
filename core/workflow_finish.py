"""What the end of a workflow does. Imports no model: Wagtail reads this file while its own models are still loading."""

from django.db import transaction


@transaction.atomic
def publish_what_was_approved(workflow_state, user=None):
    """Publish the latest version (WAGTAIL_FINISH_WORKFLOW_ACTION).

    Whoever gave the last approval need not be somebody who may publish: reviewers are not.
    """
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
