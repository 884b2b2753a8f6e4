"""On the CMS's first screen: recordings that are late, forgotten, or have lost what they need."""

from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.admin.ui.components import Component

from webinars.models import WebinarPage

SHOWN = 8


class RecordingPanel(Component):
    name = "recording_attention"
    order = 125

    def render_html(self, parent_context):
        to_show = recordings_to_look_at(parent_context["request"].user, timezone.now())
        if not to_show:
            return ""
        context = {"rows": to_show[:SHOWN], "more": max(0, len(to_show) - SHOWN)}
        return render_to_string("wagtailadmin/recording_attention.html", context)


def recordings_to_look_at(user, now) -> list[dict]:
    """Return pk, title and words of each live webinar whose recording needs somebody who may edit it."""
    pages = WebinarPage.objects.live().exclude(recording=WebinarPage.Recording.NONE).select_related("recording_media")
    past = set(WebinarPage.objects.live().past(now).values_list("pk", flat=True))
    found = [(page, page.recording_attention(now, page.pk in past)) for page in pages.defer("words").order_by("title")]
    return [
        {"pk": page.pk, "title": page.title, "words": words}
        for page, words in found
        if words and page.permissions_for_user(user).can_edit()
    ]
