from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.remembered import remembered

HOME_DEPTH = 2  # the tree's root is 1


def breadcrumbs(page, request=None) -> list[dict]:
    """Return the way back to `page`, home first. What is above a page is remembered."""
    if page.depth <= HOME_DEPTH:
        return []
    crumbs = [{"title": _("Home"), "url": reverse("wagtail_serve", args=[""])}]
    if page.depth > HOME_DEPTH + 1:
        parent = page.path[: -page.steplen]
        crumbs += remembered(("crumbs", parent, get_language()), lambda: crumbs_to(parent, request))
    return crumbs


def crumbs_to(path: str, request) -> list[dict]:
    """Return what leads to the page at this path of the tree, itself last. One query."""
    paths = [path[:end] for end in range(Page.steplen * (HOME_DEPTH + 1), len(path) + 1, Page.steplen)]
    above = Page.objects.filter(path__in=paths).order_by("depth")
    return [{"title": ancestor.title, "url": ancestor.get_url(request)} for ancestor in above]
