"""The number of core.generation for machines that share a database and no memory."""

from django.db import models


class SharedGeneration(models.Model):
    """One row: how often what visitors see has been changed, by whichever machine."""

    ROW = 1

    number = models.BigIntegerField(default=0)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.number)
