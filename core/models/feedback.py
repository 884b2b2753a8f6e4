"""What visitors said of a page: how many yes and no on a day, and notes without anybody's name."""

from django.db import models
from wagtail.models import Page

NOTE_LENGTH = 1000  # characters


class UsefulCount(models.Model):
    """Answers to "Was this useful?" on one page on one day. Two numbers, and nothing of who."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    yes = models.PositiveIntegerField(default=0)
    no = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["page", "day"], name="one_useful_count_a_day")]

    def __str__(self):
        return f"{self.page}, {self.day}: {self.yes} yes, {self.no} no"


class UsefulNote(models.Model):
    """A visitor's words about a page, for its editors and nobody else. No time of day: a day holds many people."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    text = models.TextField(max_length=NOTE_LENGTH)

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = "note from a visitor"
        verbose_name_plural = "notes from visitors"
        default_permissions = ("view", "delete")

    def __str__(self):
        return f"{self.page}, {self.day}"
