"""A route for one group of people: what they can use here now."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.languages import names_here
from core.models import Audience, BodyPage
from home.queries import cards_for_audience, section_of
from home.support_questions import address
from schedule.models import Occurrence
from schedule.session import sessions

SESSIONS_SHOWN = 4
CARDS_SHOWN = 6


class AudiencePage(BodyPage):
    kind_label = _("Route")
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    audience = models.ForeignKey(Audience, on_delete=models.PROTECT, related_name="+")

    content_panels = [*BodyPage.header_panels, FieldPanel("audience"), FieldPanel("body")]

    class Meta:
        verbose_name = "audience route"

    def clean(self):
        super().clean()
        twin = AudiencePage.objects.filter(audience_id=self.audience_id, locale_id=self.locale_id).exclude(pk=self.pk)
        if self.audience_id and twin.exists():
            raise ValidationError({"audience": f"There is a route for them already: {twin.first().title}."})

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        context = super().get_context(request, *args, **kwargs)
        slug = self.audience.slug
        coming = Occurrence.objects.not_over(now).for_audience(slug).with_words()[:SESSIONS_SHOWN]
        context["who"] = names_here(Audience).get(slug, self.audience.name)
        context["sessions"] = sessions(coming, now, request)
        find_support = section_of(request, "home.FindSupportPage")
        context["find_url"] = address(find_support.get_url(request), {}, who=slug) if find_support else ""
        context["cards"] = cards_for_audience(slug, CARDS_SHOWN, request)
        return context
