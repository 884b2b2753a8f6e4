"""Whether visits are counted, and how consent is asked for. One record a site."""

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

MEASUREMENT_ID = r"^G-[A-Z0-9]{4,20}\Z"


@register_setting(icon="view", order=30)
class ConsentSettings(BaseSiteSetting):
    ga_measurement_id = models.CharField(
        "Google Analytics measurement id",
        max_length=22,
        blank=True,
        validators=[RegexValidator(MEASUREMENT_ID, "A measurement id looks like G-AB12CD34EF.")],
        help_text="Empty: nothing is counted, and nobody is asked.",
    )
    honour_gpc = models.BooleanField(
        "respect Global Privacy Control",
        default=True,
        help_text="Visitors whose browser says “do not share” are not asked, and everything stays off.",
    )
    log_months = models.PositiveSmallIntegerField(
        "keep the record of answers, in months",
        default=13,
        validators=[MinValueValidator(1), MaxValueValidator(36)],
        help_text="The record holds no visitor: only which answer, to which group, when.",
    )

    panels = [
        MultiFieldPanel([FieldPanel("ga_measurement_id")], "Counting visits"),
        MultiFieldPanel([FieldPanel("honour_gpc"), FieldPanel("log_months")], "Asking"),
    ]

    class Meta:
        verbose_name = "cookies and analytics"
