"""The one register of helplines and services. Pages never write a number themselves."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.fields import WebAddressField
from core.forms_of_registers import OneRecordForm
from core.languages import original_lang

from .one_record import OneRecord

UK_NATIONS = 4
# How people reach them: a check is a check of these, and is lost when one of them changes.
CONTACT = ("phone", "text_number", "text_keyword", "website")
dialable = RegexValidator(r"^\+?[0-9 ]{3,20}$", "Use digits and spaces only, as people would dial it.")


class Signpost(OneRecord, ClusterableModel):
    class Urgency(models.TextChoices):
        EMERGENCY = "emergency", "Emergency: life is at risk"
        CRISIS = "crisis", "Crisis: someone to talk to now"
        SUPPORT = "support", "Support: in opening hours"

    name = models.CharField(max_length=120)
    summary = models.CharField(max_length=300, help_text="What happens when someone gets in touch.")
    urgency = models.CharField(max_length=12, choices=Urgency.choices, default=Urgency.SUPPORT)
    phone = models.CharField(max_length=20, blank=True, validators=[dialable])
    text_number = models.CharField("text to", max_length=20, blank=True, validators=[dialable])
    text_keyword = models.CharField("word to text", max_length=20, blank=True)
    website = WebAddressField(blank=True)
    hours = models.CharField(max_length=160, blank=True)
    nations = ParentalManyToManyField("core.Nation", blank=True, help_text="None ticked means everywhere in the UK.")
    audiences = ParentalManyToManyField("core.Audience", blank=True, help_text="None ticked means everyone.")
    show_in_header = models.BooleanField(
        "in the bar on every page", default=False, help_text="Two or three at most: the bar must fit a small phone."
    )
    header_label = models.CharField(
        "words in the bar",
        max_length=30,
        blank=True,
        help_text="Without a number. Empty: made from the number, for example: Call 116 123.",
    )
    # Set by the act "Checked today" (core/signpost_check_view.py) and by nothing else that an editor does.
    last_verified = models.DateField(
        "last checked",
        null=True,
        blank=True,
        help_text="The day somebody rang, or read the owner's own page. Empty: never checked.",
    )
    verified_by = models.CharField("checked by", max_length=120, blank=True)
    # From when details that nobody has checked grow old: the day they were entered, or last changed.
    entered_on = models.DateField(default=timezone.localdate, editable=False)
    sort_order = models.PositiveSmallIntegerField("order", default=0)

    panels = [
        FieldPanel("name"),
        FieldPanel("summary"),
        FieldPanel("urgency"),
        MultiFieldPanel(
            [
                FieldPanel("phone"),
                FieldRowPanel([FieldPanel("text_number"), FieldPanel("text_keyword")]),
                FieldPanel("website"),
                FieldPanel("hours"),
            ],
            "How to reach them",
        ),
        MultiFieldPanel([FieldPanel("nations"), FieldPanel("audiences")], "Who it is for"),
        MultiFieldPanel(
            [FieldPanel("show_in_header"), FieldPanel("header_label"), FieldPanel("sort_order")], "Where it shows"
        ),
        MultiFieldPanel(
            [FieldPanel("last_verified", read_only=True), FieldPanel("verified_by", read_only=True)],
            "Checked",
            help_text="Saving does not move the date: press Checked today in the list of signposts, once somebody has "
            "rung them or read their own page. A changed number, address or word to text has to be checked anew.",
        ),
    ]

    translated_fields = ("name", "summary", "hours")
    words_of_facts = ("hours",)
    left_to_the_page = ("header_label",)
    base_form_class = OneRecordForm

    class Meta(OneRecord.Meta):
        ordering = ["sort_order", "name"]
        permissions = [("check_signpost", "Can say that a signpost was checked today")]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if not (self.phone or self.text_number or self.website):
            raise ValidationError("Give at least one way to reach them: a phone number, a text number or a website.")
        if re.search(r"\d", self.header_label):
            raise ValidationError(
                {"header_label": "Leave the number out: it would stay behind when the number changes."}
            )

    def save(self, *args, **kwargs):
        """Keep the entry. Changed details are unchecked details."""
        before = type(self).objects.filter(pk=self.pk).values(*CONTACT, "last_verified").first() if self.pk else None
        if before and any(getattr(self, name) != before[name] for name in CONTACT):
            self.entered_on = timezone.localdate()
            if self.last_verified == before["last_verified"]:
                self.last_verified, self.verified_by = None, ""
        super().save(*args, **kwargs)

    @property
    def is_kept(self) -> bool:
        """Whether it stays on the pages however old its check is: help for an emergency, and whatever is in the bar."""
        return self.show_in_header or self.urgency in (self.Urgency.EMERGENCY, self.Urgency.CRISIS)

    @property
    def call_href(self) -> str:
        return f"tel:{self.phone.replace(' ', '')}" if self.phone else ""

    @property
    def text_href(self) -> str:
        """An RFC 5724 `sms:` address. The word to send is said in the text: phones disagree on how to prefill it."""
        return f"sms:{self.text_number.replace(' ', '')}" if self.text_number else ""

    @property
    def bar_label(self) -> str:
        if self.header_label:
            return self.header_label
        if self.phone:
            return pgettext("in the bar", "Call %(phone)s") % {"phone": self.phone}
        if self.text_number:
            return pgettext("in the bar", "Text %(number)s") % {"number": self.text_number}
        return self.name

    @property
    def website_host(self) -> str:
        return urlsplit(self.website).hostname or ""

    # Set by core.signpost_checks.shown: how its check stands today. None where nobody asked.
    check_state = None

    # Set by core.crisis, which reads the whole register at once or from its last known copy.
    known_nations = None

    # The same for the language that the words are in: nothing where it is the page's own.
    lang = ""

    @property
    def hours_lang(self) -> str:
        """What stands in `lang` for the hours alone: they may still wait for their translation."""
        return original_lang() if "hours" in self.outdated and not self.lang else ""

    # Set by core.queries.with_audiences: (slug, name) pairs. Empty for everyone, and where nobody asked.
    known_audiences = ()

    @property
    def known_audience_words(self) -> str:
        return ", ".join(name for _slug, name in self.known_audiences)

    @property
    def nation_list(self) -> list:
        return self.known_nations if self.known_nations is not None else list(self.nations.all())

    @property
    def is_everywhere(self) -> bool:
        return not 0 < len(self.nation_list) < UK_NATIONS

    @property
    def nation_words(self) -> str:
        """Where it applies, for example "Wales"; "the whole UK" when no nation or all four are ticked."""
        return (
            pgettext("for …", "the whole UK")
            if self.is_everywhere
            else ", ".join(nation.name for nation in self.nation_list)
        )

    @property
    def nation_beside_name(self) -> str:
        """Where it applies, for lists that say it behind the name; empty where it is everywhere or its name says it."""
        return "" if self.is_everywhere or self.nation_words in self.name else self.nation_words

    @property
    def audience_words(self) -> str:
        """For whom, for example "Health and care staff"; empty when it is for everyone."""
        return ", ".join(audience.name for audience in self.audiences.all()) if self.pk else ""

    def covers(self, nation_slug: str) -> bool:
        return not self.nation_list or any(nation.slug == nation_slug for nation in self.nation_list)
