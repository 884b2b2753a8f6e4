"""Make the demo's two CMS accounts and print how to sign in. The password is made once and kept in VAR_DIR."""

import secrets

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand

from core.models import User

ACCOUNTS = [("editor", "Editors"), ("manager", "Managers")]


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        path = settings.VAR_DIR / "demo-password"
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(9))
        password = path.read_text().strip()
        for name, group_name in ACCOUNTS:
            user, made = User.objects.get_or_create(username=name, defaults={"first_name": name.capitalize()})
            if made:
                user.set_password(password)
                user.save()
                user.groups.add(Group.objects.get(name=group_name))
        self.stdout.write(f"sign in as editor or manager, password {password}")
