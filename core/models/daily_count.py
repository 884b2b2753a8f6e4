"""How often a page was opened on a day. Numbers, and nothing about anybody."""

from django.db import models
from wagtail.models import Page


class DailyCount(models.Model):
    """One row for a page and a day (UK time). Never by hour, never for a sensitive page (core/counting.py)."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    day = models.DateField(db_index=True)
    views = models.PositiveIntegerField(default=0)
    doors = models.PositiveIntegerField(default=0)
    downloads = models.PositiveIntegerField(default=0)
    plays = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ("view",)
        constraints = [models.UniqueConstraint(fields=["page", "day"], name="one_count_a_page_and_day")]

    def __str__(self):
        return f"{self.page}, {self.day}: {self.views} views"
