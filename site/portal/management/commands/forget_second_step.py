"""Take an account's second steps away, for somebody who lost their phone and their recovery codes.

They are signed out everywhere, and set up a new one when they next sign in. Make sure that it is really them.
"""

from allauth.mfa.models import Authenticator
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from core.models import User
from portal.sign_in.lockout import forget_wrong_codes


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *args, username, **options):
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no account called {username}.")
        with transaction.atomic():
            removed, _ = Authenticator.objects.filter(user=user).delete()
            ended = [row.pk for row in Session.objects.all() if row.get_decoded().get(SESSION_KEY) == str(user.pk)]
            Session.objects.filter(pk__in=ended).delete()
        forget_wrong_codes(user)
        self.stdout.write(f"{username}: {removed} taken away, {len(ended)} signed out.")
