"""The one record of who may use treatment. Pages mention it with a block; nobody writes it out again."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin

ANSWERS = {
    "yes": _("You can refer yourself"),
    "ask": _("It depends: please ask"),
    "no": _("Not open to you at the moment"),
}


class Eligibility(TranslatableMixin, ClusterableModel):
    title = models.CharField(max_length=120, default="Who can use what")
    introduction = models.TextField(blank=True)
    treatment_name = models.CharField(max_length=120, help_text="For example: one-to-one confidential treatment")

    panels = [
        FieldPanel("title"),
        FieldPanel("introduction"),
        FieldPanel("treatment_name"),
        InlinePanel("lines", label="Line", heading="One line for each group of people"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "eligibility record"

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        if Eligibility.objects.filter(locale_id=self.locale_id).exclude(pk=self.pk).exists():
            raise ValidationError("There is one eligibility record already. Change that one, so that no two disagree.")


class EligibilityLine(Orderable):
    record = ParentalKey(Eligibility, on_delete=models.CASCADE, related_name="lines")
    audience = models.ForeignKey("core.Audience", on_delete=models.PROTECT, related_name="+")
    may_refer = models.CharField("may they refer themselves?", max_length=3, choices=list(ANSWERS.items()))
    explanation = models.TextField()
    use_here = models.TextField(
        "what they can use here now", help_text="Always filled in, so that nobody is only turned away."
    )

    panels = [
        FieldPanel("audience"),
        FieldPanel("may_refer"),
        FieldPanel("explanation"),
        FieldPanel("use_here"),
    ]

    @property
    def audience_name(self) -> str:
        return getattr(self, "shown", "") or self.audience.name

    @property
    def answer_words(self) -> str:
        return str(ANSWERS[self.may_refer])
