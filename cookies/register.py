"""Reads of what is declared: for the page's tables, for the browser, and for the record of what people were told."""

from functools import lru_cache
from hashlib import sha256
from platform import node

from cookie_consent.cache import delete_cache
from cookie_consent.models import CookieGroup
from django.conf import settings
from django.core.cache import caches
from django.db.models import Prefetch
from django.utils.translation import get_language, gettext
from wagtail.models import Site

from core import generation
from core.remembered import remembered

from .models import ConsentSettings, CookieDetail, CookiesPage
from .wordings import say_here

ANALYTICS, VIDEO = "analytics", "video"
KEPT_SECONDS = 60  # so that a change made behind the cache's back (a fixture, an UPDATE) shows within a minute


def choices() -> dict[str, CookieGroup]:
    """Return {name: group} of what a visitor may choose about, with its cookies.

    Remembered until something changes: cookie_consent's own copy is kept for an hour, and whoever reads while somebody
    saves puts the old one back. For reading: never saved.
    """
    return remembered("consent choices", read_choices)


def read_choices() -> dict[str, CookieGroup]:
    return CookieGroup.objects.filter(is_required=False).prefetch_related("cookie_set").in_bulk(field_name="varname")


def _cache():
    return caches[settings.COOKIE_CONSENT_CACHE_BACKEND]


def page_groups():
    """Return every group with its declarations and their details, in the editors' order and in this language.

    Three queries, and two more where another language than the default one is shown. For reading: never saved.
    """
    groups = CookieGroup.objects.prefetch_related(Prefetch("cookie_set__detail")).order_by("ordering", "name")
    return say_here(list(groups))


def versions() -> dict[str, str]:
    """Return {group: version} of the groups a visitor may choose about."""
    return {name: group.get_version() for name, group in choices().items()}


def patterns_of(group_name: str) -> list[str]:
    group = choices().get(group_name)
    return [cookie.name for cookie in group.cookie_set.all()] if group else []


def notice() -> dict:
    """Return what the banner says and what the browser has to know, for the current language. Kept for a minute.

    Under the number that is read before it is made: what somebody makes from rows that change meanwhile is never found
    again.
    """
    key = _key(get_language())
    found = _cache().get(key)
    if found is None:
        found = _read_notice()
        _cache().set(key, found, KEPT_SECONDS)
    return found


def _key(language: str) -> str:
    return f"consent-notice/{_machine()}/{generation.current()}/{language}"


@lru_cache
def _machine() -> str:
    """Return a word for this machine: each has a number of its own, and several may share the cache."""
    folder = settings.VAR_DIR / "cache"
    folder.mkdir(parents=True, exist_ok=True)
    return sha256(f"{node()}{folder}{folder.stat().st_ino}".encode()).hexdigest()[:16]


def _read_notice() -> dict:
    consent = ConsentSettings.objects.filter(site__is_default_site=True).first() or ConsentSettings()
    page = CookiesPage.objects.live().filter(locale__language_code=get_language()).first()
    originals = CookiesPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    page = page or originals.first()
    site = Site.objects.filter(is_default_site=True).first()
    return {
        "title": (page.banner_title if page else "") or gettext("Cookies on this site"),
        "text": (page.banner_text if page else "")
        or gettext(
            "May we count visits with Google Analytics, and show videos from YouTube and Vimeo? Both set cookies that "
            "are not ours. The site works just as well without."
        ),
        "page_url": (page.get_url(current_site=site) if page else "") or "",
        "ga": consent.ga_measurement_id,
        "honour_gpc": consent.honour_gpc,
        "groups": {
            name: {"version": group.get_version(), "cookies": [cookie.name for cookie in group.cookie_set.all()]}
            for name, group in choices().items()
        },
    }


def told() -> dict:
    """Return what visitors are told now, to be kept beside the record of their answers."""
    words = notice()
    return {
        "title": words["title"],
        "text": words["text"],
        "groups": [
            {
                "group": group.varname,
                "name": group.name,
                "description": group.description,
                "needed": group.is_required,
                "cookies": [_as_declared(cookie) for cookie in group.cookie_set.all()],
            }
            for group in page_groups()
        ],
    }


def _as_declared(cookie) -> dict:
    detail = getattr(cookie, "detail", None) or CookieDetail()
    declared = {name: getattr(detail, name) for name in ("provider", "lifetime", "kind", "privacy_url")}
    return {"name": cookie.name, "purpose": cookie.description, **declared}


def forget() -> None:
    """Let the next page read everything anew. Called after every change; a script that writes past the models calls it
    itself."""
    delete_cache()
    for language, _ in settings.LANGUAGES:
        _cache().delete(_key(language))
