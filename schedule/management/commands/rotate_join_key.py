"""Seal every join link anew with the first key. Afterwards the older keys can be taken away."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from schedule.link_cipher import CannotOpenError, fingerprint, seal, unseal
from schedule.models import JoinLink


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        done, lost = 0, []
        with transaction.atomic():
            for link in JoinLink.objects.select_for_update():
                try:
                    address = unseal(link.sealed)
                except CannotOpenError:
                    lost.append(str(link.pk))
                    continue
                JoinLink.objects.filter(pk=link.pk).update(sealed=seal(address), fingerprint=fingerprint(address))
                done += 1
        self.stdout.write(f"{done} link{'' if done == 1 else 's'} sealed anew.")
        if lost:
            raise CommandError(f"No key at hand opens link {', '.join(lost)}: set these again in the CMS.")
