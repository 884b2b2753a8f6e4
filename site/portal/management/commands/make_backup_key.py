"""Make a pair of keys for backups: the public half goes onto the server, the secret half anywhere but there."""

import pyrage
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        secret = pyrage.x25519.Identity.generate()
        self.stdout.write(f"BACKUP_RECIPIENT={secret.to_public()}    (for the server)")
        self.stdout.write(f"{secret}    (for a safe place elsewhere: without it no backup can be opened)")
