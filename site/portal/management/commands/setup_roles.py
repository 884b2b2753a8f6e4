"""Give the CMS groups the rights written in portal/roles.py, and every page its workflow.

Safe to run again; run it after every upgrade.
"""

from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from portal.publishing_workflow import set_up_workflow
from portal.roles import COLLECTION_RIGHTS_OF, GROUP_RIGHTS, PAGE_RIGHTS


def permission(name: str) -> Permission:
    """Return a permission by "app.codename"; a misspelt one raises Permission.DoesNotExist."""
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


class Command(BaseCommand):
    help = __doc__

    @transaction.atomic
    def handle(self, *args, **options):
        tree_root = Page.get_first_root_node()
        collection_root = Collection.get_first_root_node()
        for name, rights in GROUP_RIGHTS.items():
            group, _ = Group.objects.get_or_create(name=name)
            group.permissions.set([permission(right) for right in rights])
            GroupPagePermission.objects.filter(group=group).delete()
            for codename in PAGE_RIGHTS[name]:
                right = permission(f"wagtailcore.{codename}")
                GroupPagePermission.objects.create(group=group, page=tree_root, permission=right)
            GroupCollectionPermission.objects.filter(group=group).delete()
            for right in COLLECTION_RIGHTS_OF.get(name, ()):
                GroupCollectionPermission.objects.create(
                    group=group, collection=collection_root, permission=permission(right)
                )
        # Wagtail's own second group would be a third, half-matching set of rights beside these two.
        Group.objects.filter(name="Moderators", user__isnull=True).delete()
        set_up_workflow(tree_root)
        self.stdout.write(f"Roles are set: {', '.join(GROUP_RIGHTS)}.")
