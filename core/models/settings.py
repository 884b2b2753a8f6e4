"""What makes this portal somebody's own: name, mark, colours, way out, footer."""

import hashlib

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Locale, Orderable, Page

from core.colour import contrast, is_hex
from core.fields import WebAddressField
from core.signpost_checks import DUE_AFTER, WITHDRAWN_AFTER, CheckRules

WHITE, PAPER = "#FFFFFF", "#FBF8F3"
LONGEST_CHECK = 1095  # days: three years
# WCAG 2.2 success criterion 1.4.3: ordinary text needs 4.5 to 1.
LEAST_CONTRAST = 4.5


def hex_colour(**options):
    return models.CharField(max_length=7, blank=True, help_text="As #RRGGBB. Empty: Harbour's own.", **options)


def check_days(label, **options):
    limits = [MinValueValidator(7), MaxValueValidator(LONGEST_CHECK)]
    return models.PositiveSmallIntegerField(label, validators=limits, **options)


@register_setting(icon="site", order=10)
class PortalSettings(BaseSiteSetting, ClusterableModel):
    service_name = models.CharField(max_length=60, default="Harbour")
    tagline = models.CharField(max_length=160, blank=True)
    organisation = models.CharField("run by", max_length=120, blank=True)
    contact_email = models.EmailField(blank=True)
    logo = models.ForeignKey(
        "core.PortalImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Instead of our mark. A public body's logo may need its owner's written permission.",
    )
    brand_colour = hex_colour(verbose_name="brand colour")
    deep_colour = hex_colour(verbose_name="deep colour")
    exit_url = WebAddressField(
        "where “Leave this site” goes",
        default="https://www.bbc.co.uk/weather",
        help_text="A dull, busy page that nobody would ask about.",
    )
    urgent_help_page = models.ForeignKey(
        Page, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name="urgent help page"
    )

    signpost_due_days = check_days(
        "days that a check of a signpost holds",
        default=DUE_AFTER,
        help_text="After that it is overdue: its page says so, and it is counted on the CMS's first screen.",
    )
    signpost_withdrawn_days = check_days(
        "days after which a signpost goes from the pages",
        default=WITHDRAWN_AFTER,
        help_text="Until somebody has checked it. Emergency and crisis help, and what is in the bar, always stay.",
    )

    shows_numbers = models.BooleanField(
        "show a public page with our numbers",
        default=False,
        help_text="“How we are doing”, linked at the foot of every page: whole months, rounded, no sensitive page.",
    )

    notice = models.CharField(
        max_length=200,
        blank=True,
        help_text="One or two sentences at the top of every page, for example: Tonight's webinars start an hour later.",
    )
    notice_page = models.ForeignKey(
        Page, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", verbose_name="page that says more"
    )
    notice_from = models.DateTimeField("shown from", null=True, blank=True, help_text="UK time. Empty: at once.")
    notice_until = models.DateTimeField(
        "shown until", null=True, blank=True, help_text="UK time. Empty: until somebody takes it away."
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("notice"),
                PageChooserPanel("notice_page"),
                FieldRowPanel([FieldPanel("notice_from"), FieldPanel("notice_until")]),
            ],
            "Notice on every page",
        ),
        MultiFieldPanel(
            [
                FieldPanel("service_name"),
                FieldPanel("tagline"),
                FieldPanel("organisation"),
                FieldPanel("contact_email"),
            ],
            "The service",
        ),
        MultiFieldPanel([FieldPanel("logo"), FieldPanel("brand_colour"), FieldPanel("deep_colour")], "Its look"),
        MultiFieldPanel(
            [FieldPanel("exit_url"), PageChooserPanel("urgent_help_page")],
            "The way out, and the way to help",
        ),
        MultiFieldPanel(
            [FieldPanel("signpost_due_days"), FieldPanel("signpost_withdrawn_days")], "Checks of signposts"
        ),
        MultiFieldPanel([FieldPanel("shows_numbers")], "Numbers"),
        InlinePanel("footer_links", label="Link", heading="Links in the footer"),
        InlinePanel("words_elsewhere", label="Language", heading="Tagline, owner and notice in other languages"),
    ]

    class Meta:
        verbose_name = "service and look"

    def clean(self):
        super().clean()
        errors = {}
        for name in ("brand_colour", "deep_colour"):
            colour = getattr(self, name)
            if not colour:
                continue
            if not is_hex(colour):
                errors[name] = "Write the colour as # and six digits or letters A to F, for example #0F5257."
            elif min(contrast(colour, WHITE), contrast(colour, PAPER)) < LEAST_CONTRAST:
                errors[name] = (
                    f"White words on this colour would be hard to read: {contrast(colour, WHITE):.1f} to 1, "
                    f"and at least {LEAST_CONTRAST} is needed. Choose a darker one."
                )
        if (self.signpost_withdrawn_days or 0) <= (self.signpost_due_days or 0):
            errors["signpost_withdrawn_days"] = "Choose more days than a check holds, so that there is time to look."
        if self.notice_from and self.notice_until and self.notice_until <= self.notice_from:
            errors["notice_until"] = "Choose a time after the one from which it is shown."
        if errors:
            raise ValidationError(errors)

    def shows_notice(self, now) -> bool:
        """Whether the notice stands on pages at this moment; `now` is aware. No job has to run for it."""
        begun = self.notice_from is None or self.notice_from <= now
        over = self.notice_until is not None and self.notice_until <= now
        return bool(self.notice.strip()) and begun and not over

    @property
    def check_rules(self) -> CheckRules:
        return CheckRules(self.signpost_due_days, self.signpost_withdrawn_days)

    @property
    def theme_css(self) -> str:
        """The site's own colours as tokens for the light theme; empty when none is set."""
        tokens = {"--brand": self.brand_colour, "--brand-fill": self.brand_colour, "--deep": self.deep_colour}
        rules = "".join(f"{name}:{colour};" for name, colour in tokens.items() if is_hex(colour))
        return f"@media not (prefers-color-scheme:dark){{:root{{{rules}}}}}" if rules else ""

    @property
    def theme_digest(self) -> str:
        """Twelve hexadecimal digits that change with the colours; empty when none is set."""
        return hashlib.sha256(self.theme_css.encode()).hexdigest()[:12] if self.theme_css else ""


class SettingsWords(models.Model):
    """What the settings say, in another language."""

    portal_settings = ParentalKey(PortalSettings, on_delete=models.CASCADE, related_name="words_elsewhere")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name="language")
    tagline = models.CharField(max_length=160, blank=True)
    organisation = models.CharField("run by", max_length=120, blank=True)

    notice = models.CharField(max_length=200, blank=True)

    panels = [FieldPanel("locale"), FieldPanel("tagline"), FieldPanel("organisation"), FieldPanel("notice")]

    # What stands in `lang` where these are the default language's words on a page of another one (core/chrome.py).
    lang = ""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["portal_settings", "locale"], name="one_wording_for_each_language")
        ]

    def __init__(self, *args, lang="", **kwargs):
        super().__init__(*args, **kwargs)
        self.lang = lang

    def __str__(self):
        return f"{self.locale}: {self.tagline}"


class FooterLink(Orderable):
    portal_settings = ParentalKey(PortalSettings, on_delete=models.CASCADE, related_name="footer_links")
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    label = models.CharField(max_length=60, blank=True, help_text="Empty: the page's own title.")

    panels = [PageChooserPanel("page"), FieldPanel("label")]
