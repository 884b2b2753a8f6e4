"""What stands at an address in another language where nobody has translated the page: words, and the way to it."""

import logging

from django.conf import settings
from django.db import DatabaseError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from core.chrome import Chrome
from core.languages import html_lang, is_original, translations_of

logger = logging.getLogger(__name__)


def original_at(request):
    """Return the default language's live page at the address without its language, or None."""
    start = reverse("wagtail_serve", args=[""])
    site = Site.find_for_request(request)
    if site is None or not request.path.startswith(start):
        return None
    parts = [part for part in request.path.removeprefix(start).split("/") if part]
    try:
        with translation.override(settings.LANGUAGE_CODE):
            page, _, _ = site.root_page.specific.route(request, parts)
    except Http404:
        return None
    return page


def instead_of_nothing(request):
    """Return the answer where a page is missing in this language alone, or None where it is missing altogether.

    A redirect where it is translated under another address. Otherwise 200 with words, in this language, and the link:
    the language switch of every page leads here, so it is an answer and no fault. Search engines are told to pass by.
    """
    match = request.resolver_match
    if is_original() or match is None or match.view_name != "wagtail_serve" or request.method not in ("GET", "HEAD"):
        return None
    try:
        page = original_at(request)
        if page is None:
            return None
        twin = translations_of([page]).get(page.translation_key)
        if twin and not Chrome.for_request(request).home.lang:  # without a home page of its language it has no address
            return redirect(twin.get_url(request))
    except DatabaseError:
        logger.exception("Whether the page exists in another language could not be read")
        return None
    context = {
        "original": page,
        "original_url": page.get_url(request),
        "original_lang": html_lang(settings.LANGUAGE_CODE),
        "original_code": settings.LANGUAGE_CODE,
    }
    response = render(request, "home/not_in_this_language.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
