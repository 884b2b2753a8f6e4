"""What is declared about cookies, in a further language. Without one the declaration stands as it was written first."""

from cookie_consent.models import Cookie, CookieGroup
from django.db import models


class GroupWording(models.Model):
    """A group's words in the language with this code, for example "cy". An empty one falls back to the original."""

    WORDS = ("name", "description")

    of = models.ForeignKey(CookieGroup, on_delete=models.CASCADE, related_name="wordings")
    language = models.CharField(max_length=12)
    name = models.CharField(max_length=100, blank=True)
    description = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "language"], name="unique_group_wording")]

    def __str__(self):
        return f"{self.of} ({self.language})"


class CookieWording(models.Model):
    """A cookie's words in the language with this code. Its name is a fact and has no translation."""

    WORDS = ("description", "provider", "lifetime")

    of = models.ForeignKey(Cookie, on_delete=models.CASCADE, related_name="wordings")
    language = models.CharField(max_length=12)
    description = models.TextField(blank=True)
    provider = models.CharField(max_length=120, blank=True)
    lifetime = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "language"], name="unique_cookie_wording")]

    def __str__(self):
        return f"{self.of} ({self.language})"
