"""The page that tells visitors about cookies."""

from cookie_consent.models import CookieGroup

from core.models import BodyPage


class CookiesPage(BodyPage):
    """Its tables build themselves from django-cookie-consent's groups, so they say what is really declared."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = "cookies page"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["groups"] = CookieGroup.objects.prefetch_related("cookie_set").order_by("ordering", "name")
        return context
