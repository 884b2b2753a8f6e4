"""The page that tells visitors about cookies and lets them choose. Works in full without JavaScript."""

from cookie_consent.util import get_cookie_dict_from_request
from django.db import models
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cookies.consent import answer
from core.languages import original_lang
from core.models import BodyPage


class CookiesPage(BodyPage):
    """Its tables build themselves from the declarations, so they say what is really declared.

    It is the one public page that is not the same for every visitor: it shows what this visitor has chosen.
    """

    is_the_same_for_all = False
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    banner_title = models.CharField(max_length=80, blank=True, help_text="Empty: Cookies on this site.")
    banner_text = models.CharField(
        max_length=300, blank=True, help_text="What is asked, in plain words. Empty: our own words."
    )

    content_panels = [
        *BodyPage.content_panels,
        MultiFieldPanel([FieldPanel("banner_title"), FieldPanel("banner_text")], "The banner"),
    ]

    class Meta:
        verbose_name = "cookies page"

    def get_context(self, request, *args, **kwargs):
        from cookies.register import notice, page_groups

        context = super().get_context(request, *args, **kwargs)
        said = get_cookie_dict_from_request(request)
        context["groups"] = [
            {"group": group, "answer": answer(said, group.varname, group.get_version())} for group in page_groups()
        ]
        # What is declared is declared in one language, for all.
        context["original_lang"] = original_lang()
        context["saved"] = request.GET.get("saved") == "1"
        context["gpc"] = notice()["honour_gpc"] and request.headers.get("Sec-GPC") == "1"
        return context

    @method_decorator(never_cache)
    def serve(self, request, *args, **kwargs):
        return super().serve(request, *args, **kwargs)
