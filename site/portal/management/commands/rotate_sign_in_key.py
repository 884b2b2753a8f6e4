"""Seal every second step anew with the first key in SIGN_IN_KEY. Afterwards the older keys can be taken away."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from portal.sign_in.sealed import everything_sealed
from portal.sign_in.seals import CannotOpenError, seal, unseal


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        done, lost = 0, set()
        with transaction.atomic():
            for row, key, sealed in everything_sealed():
                try:
                    row.data[key] = seal(unseal(sealed))
                except CannotOpenError:
                    lost.add(row.user.get_username())
                    continue
                row.save(update_fields=["data"])
                done += 1
        self.stdout.write(f"{done} sealed anew.")
        if lost:
            raise CommandError(f"No key at hand opens what belongs to {', '.join(sorted(lost))}: forget_second_step.")
