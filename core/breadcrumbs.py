from django.urls import reverse
from django.utils.translation import gettext as _

HOME_DEPTH = 2  # the tree's root is 1


def breadcrumbs(page, request=None) -> list[dict]:
    """Return the way back to `page`, home first. A page right below home costs no query, a deeper one costs one."""
    if page.depth <= HOME_DEPTH:
        return []
    crumbs = [{"title": _("Home"), "url": reverse("wagtail_serve", args=[""])}]
    if page.depth > HOME_DEPTH + 1:
        above = page.get_ancestors().filter(depth__gt=HOME_DEPTH).order_by("depth")
        crumbs += [{"title": ancestor.title, "url": ancestor.get_url(request)} for ancestor in above]
    return crumbs
