"""Print a new key for join links, to be kept where the database is not (JOIN_LINK_KEY or JOIN_LINK_KEY_FILE)."""

from cryptography.fernet import Fernet
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def handle(self, *args, **options):
        self.stdout.write(Fernet.generate_key().decode())
