"""What somebody has to look at: concerns, each with its list, brought by every part of the portal to one screen.

A part registers its concerns with Wagtail's hook `register_concerns`, so that the ground names no room.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

HOOK = "register_concerns"


@dataclass(frozen=True)
class Line:
    """One thing to look at: its title, the CMS address where that is done, and what is the matter."""

    title: str
    address: str
    words: str


@dataclass(frozen=True)
class Concern:
    """One kind of thing to look at. `lines` is asked only for people of whom `may_see` says yes."""

    slug: str
    heading: str
    order: int
    may_see: Callable[[object], bool]
    lines: Callable[[object, datetime], list[Line]]  # (user, now)
    is_urgent: bool = False
    advice: str = ""
    # Where the portal has a list of its own with this filter, that one is opened: it shows more.
    list_address: str = ""


def concerns_for(user) -> list[Concern]:
    """Return what this person may see, in the order in which it is shown."""
    known = [concern for register in hooks.get_hooks(HOOK) for concern in register()]
    return sorted((concern for concern in known if concern.may_see(user)), key=lambda concern: concern.order)


def may_edit_pages(user) -> bool:
    return page_permission_policy.user_has_any_permission(user, ["change", "publish"])


def pages_to_edit(user):
    """Return the pages that this person may change, as a queryset."""
    allowed = page_permission_policy.instances_user_has_any_permission_for(user, ["change", "publish"])
    return Page.objects.filter(pk__in=allowed.values("pk"))
