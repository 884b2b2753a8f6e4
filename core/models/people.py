from django.conf import settings
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.picture_shapes import FACE, Picture
from core.pictures import shown

DISC_COLOURS = 5


class Person(index.Indexed, TranslatableMixin, models.Model):
    """A speaker, host, author or reviewer: written once, shown wherever they take part."""

    name = models.CharField(max_length=120)
    role = models.CharField(max_length=160, blank=True, help_text="In plain words, for example: Former ward nurse")
    biography = models.TextField(blank=True, help_text="Two or three sentences.")
    picture = models.ForeignKey("core.PortalImage", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="people",
        help_text="With an account, this person can say Full or Not full on their phone for the rooms they host.",
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("role"),
        FieldPanel("biography"),
        FieldPanel("picture"),
        FieldPanel("account"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("locale_id")]

    class Meta(TranslatableMixin.Meta):
        ordering = ["name"]
        verbose_name_plural = "people"

    def __str__(self):
        return self.name

    @property
    def initials(self) -> str:
        """First letters of the first and last name, shown on a coloured disc where there is no photograph."""
        words = [word for word in self.name.split() if word[:1].isalpha()]
        return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))

    @property
    def disc(self) -> int:
        """A colour number from 1 to 5 that stays with the person."""
        return sum(map(ord, self.name)) % DISC_COLOURS + 1

    @property
    def face(self) -> Picture | None:
        return shown(self.picture, FACE)
