"""Make the demo's four CMS accounts and print how to sign in. The password is made once and kept in VAR_DIR."""

import secrets

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand
from django.utils import timezone

from core.models import User
from schedule.models import Occurrence

ACCOUNTS = [("editor", "Editors"), ("manager", "Managers"), ("host", "Hosts"), ("reviewer", "Reviewers")]


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        path = settings.VAR_DIR / "demo-password"
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(9))
        password = path.read_text().strip()
        for name, group_name in ACCOUNTS:
            user, made = User.objects.get_or_create(
                username=name, defaults={"first_name": name.capitalize(), "email": f"{name}@example.org"}
            )
            if made:
                user.set_password(password)
                user.save()
                user.groups.add(Group.objects.get(name=group_name))
        self.host_the_next_room(User.objects.get(username="host"))
        self.stdout.write(f"sign in as editor, manager, host or reviewer, password {password}")

    def host_the_next_room(self, user):
        """Let the demo's host be one of the people who host the next room, unless somebody gave them a name already."""
        row = Occurrence.objects.not_over(timezone.now()).filter(capacity__isnull=False, hosts__isnull=False).first()
        if row and not user.people.exists():
            person = row.hosts.order_by("pk").first()
            person.account = user
            person.save()
