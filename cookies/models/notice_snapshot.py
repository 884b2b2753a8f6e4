"""What visitors were told when they were asked: without it a record of answers would mean nothing."""

import hashlib
import json

from django.db import models


class NoticeSnapshot(models.Model):
    """A wording with its declarations. The one in force at a time is the latest first used before it.

    A wording that comes back after another gets a second snapshot: otherwise the other would seem to be in force still.
    """

    digest = models.CharField(max_length=64, editable=False)
    notice = models.JSONField(editable=False)
    first_used = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = "notice"
        ordering = ["-first_used", "-pk"]

    def __str__(self):
        return f"{self.digest[:12]}, first used {self.first_used:%d/%m/%Y}"

    @classmethod
    def keep(cls, notice: dict) -> "NoticeSnapshot":
        """Return the snapshot of this notice, made if the latest one is another."""
        digest = hashlib.sha256(json.dumps(notice, sort_keys=True).encode()).hexdigest()
        latest = cls.objects.first()
        if latest and latest.digest == digest:
            return latest
        return cls.objects.create(digest=digest, notice=notice)
