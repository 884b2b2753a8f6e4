"""The workflow that every page goes through when it is submitted, as portal/roles.py names it."""

from django.contrib.auth.models import Group
from wagtail.models import Workflow, WorkflowPage, WorkflowState, WorkflowTask

from core.models import ClinicalReviewTask, EditorialTask

from .roles import CLINICAL, EDITORIAL, WORKFLOW

WAGTAILS = "Moderators approval"  # the one that Wagtail brings, for a group that we do not have


def set_up_workflow(tree_root) -> None:
    """Make the workflow with its two tasks, and let it hold from `tree_root` down. Workflows of parts stay as they are.

    A workflow that a superuser chose for the whole tree stays too. It cannot let a sensitive page out by itself: the
    page asks for its approval however it is published.
    """
    workflow, _ = Workflow.objects.get_or_create(name=WORKFLOW)
    for order, (model, (name, groups)) in enumerate(((EditorialTask, EDITORIAL), (ClinicalReviewTask, CLINICAL))):
        task, _ = model.objects.get_or_create(name=name)
        task.groups.set(Group.objects.filter(name__in=groups))
        WorkflowTask.objects.get_or_create(workflow=workflow, task=task.task_ptr, defaults={"sort_order": order})
    WorkflowPage.objects.filter(page=tree_root, workflow__name=WAGTAILS).delete()
    WorkflowPage.objects.get_or_create(page=tree_root, defaults={"workflow": workflow})
    for unused in Workflow.objects.filter(name=WAGTAILS).exclude(pk__in=WorkflowState.objects.values("workflow")):
        tasks = list(unused.tasks)
        unused.delete()
        for task in tasks:
            if not WorkflowTask.objects.filter(task=task).exists():
                task.delete()
