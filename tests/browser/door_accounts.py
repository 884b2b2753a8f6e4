"""Accounts that nobody has signed in with: `python -m tests.browser.door_accounts`, beside a running portal.

They edit, and their password is the demo's.
"""

import json
import sys

NAMES = ["door-app", "door-passkey", "door-guessed", "door-home"]


def main() -> list:
    from allauth.mfa.models import Authenticator
    from axes.models import AccessAttempt
    from django.conf import settings
    from django.contrib.auth.hashers import make_password
    from django.contrib.auth.models import Group

    from core.models import User

    password = make_password((settings.VAR_DIR / "demo-password").read_text().strip())
    for name in NAMES:
        user, _ = User.objects.update_or_create(username=name, defaults={"password": password})
        user.groups.add(Group.objects.get(name="Editors"))
    Authenticator.objects.filter(user__username__in=NAMES).delete()
    AccessAttempt.objects.all().delete()
    return NAMES


if __name__ == "__main__":
    import django

    django.setup()
    json.dump(main(), sys.stdout)
