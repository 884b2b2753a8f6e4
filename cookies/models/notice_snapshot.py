"""What visitors were told when they were asked: without it a record of answers would mean nothing."""

import hashlib
import json

from django.db import models


class NoticeSnapshot(models.Model):
    """Each wording with its declarations, once. The one in force at a time is the latest first used before it."""

    digest = models.CharField(max_length=64, unique=True, editable=False)
    notice = models.JSONField(editable=False)
    first_used = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-first_used"]

    def __str__(self):
        return f"{self.digest[:12]}, first used {self.first_used:%d/%m/%Y}"

    @classmethod
    def keep(cls, notice: dict) -> "NoticeSnapshot":
        """Return the snapshot of this notice, made if it is new."""
        digest = hashlib.sha256(json.dumps(notice, sort_keys=True).encode()).hexdigest()
        return cls.objects.get_or_create(digest=digest, defaults={"notice": notice})[0]
