"""The same page in another language: for the switch on every page, and for search engines."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from core.addresses import full_address
from core.languages import html_lang
from core.remembered import remembered


@dataclass(frozen=True)
class Choice:
    """`lang` is the language as HTML writes it, `name` what it calls itself. `has_page` is False where the address
    leads to words that say so; `is_page` is False for an address that is no page of the tree."""

    code: str
    lang: str
    name: str
    url: str
    has_page: bool = True
    is_page: bool = True


def choices(request, page, site) -> list[Choice]:
    """Return every other language that has a home page. One query.

    `page` is the page being shown, or None: then the address is the same view in the other language or, where it is
    nothing at all, its home page.
    """
    here = translation.get_language()
    others = [(code, name) for code, name in settings.LANGUAGES if code != here]
    if site is None or not others:
        return []
    home_key = site.root_page.translation_key
    keys = {home_key, page.translation_key} if page else {home_key}
    found = remembered(("twins", frozenset(keys), here), lambda: twins_of(keys, here))
    offered = []
    query = kept_query(request, page)
    for code, name in others:
        if (home_key, code) not in found:
            continue
        twin = found.get((page.translation_key, code)) if page else None
        if twin:
            offered.append(Choice(code, html_lang(code), name, twin.get_url(request) + query))
        elif page:
            offered.append(Choice(code, html_lang(code), name, same_path(page.get_url(request), code), has_page=False))
        else:
            offered.append(Choice(code, html_lang(code), name, same_view(request, code), is_page=False))
    return offered


def twins_of(keys, here) -> dict:
    """Return {(translation key, language code): live page} in every language but this one. One query."""
    live = Page.objects.live().filter(translation_key__in=keys).exclude(locale__language_code=here)
    live = live.select_related("locale").only("translation_key", "locale__language_code", "url_path", "path", "depth")
    return {(twin.translation_key, twin.locale.language_code): twin for twin in live}


def kept_query(request, page) -> str:
    """Return "?..." of an address whose answers mean the same in every language, so that the switch keeps them."""
    keeps = getattr(page, "keeps_answers", False) and request.GET and not getattr(request, "is_preview", False)
    return f"?{request.GET.urlencode()}" if keeps else ""


def same_path(path, code) -> str:
    """Return where the page at this path would be in another language: an answer there says that it is not."""
    with translation.override(code):
        return reverse("wagtail_serve", args=[path.lstrip("/")])


def same_view(request, code) -> str:
    """Return this view's address in another language, its query kept; the home page for what is no view."""
    match = request.resolver_match
    with translation.override(code):
        if match is None or match.url_name in (None, "wagtail_serve"):
            return reverse("wagtail_serve", args=[""])
        address = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    query = request.GET.urlencode()
    return f"{address}?{query}" if query else address


def alternates(page, offered) -> list[dict]:
    """Return lang and full address of a page in every language that it is in, itself first; nothing for one alone.

    Last comes "x-default", for readers of any other language: the original, where there is one.
    """
    twins = [choice for choice in offered if choice.is_page and choice.has_page]
    if not twins or not page:
        return []
    own = translation.get_language()
    addresses = {own: page.get_url()} | {choice.code: choice.url.partition("?")[0] for choice in twins}
    rows = [{"lang": html_lang(code), "url": full_address(url)} for code, url in addresses.items()]
    if settings.LANGUAGE_CODE in addresses:
        rows.append({"lang": "x-default", "url": full_address(addresses[settings.LANGUAGE_CODE])})
    return rows
