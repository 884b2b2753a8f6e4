"""What the front server says where there is no page to send: not found, not just now, and a page that stands alone."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import mark_safe

from core.chrome import Chrome
from core.languages import html_lang
from portal.settings.security import source_of

from .copying import Copier
from .policy import policy_inside

OFFLINE = "said/offline.html"
NOWHERE = "nothing-has-this-address/"
SHEET = (Path(__file__).parent / "offline.css").read_text(encoding="utf-8")


def sayings(copier: Copier) -> Iterator[tuple[str, bytes]]:
    """Yield (name in the copy, page): 404.html and 503.html in each language, and offline.html in all of them."""
    sections = []
    for code, _ in settings.LANGUAGES:
        with translation.override(code):
            request = WSGIRequest(copier.environ_of(reverse("wagtail_serve", args=[NOWHERE])))
            answer = copier.ask(request.path, is_copy=False)
            folder = "said" if code == settings.LANGUAGE_CODE else f"said/{code}"
            yield f"{folder}/404.html", policy_inside(answer.body, answer.headers)
            not_now = render_to_string("503.html", request=request).encode()
            yield f"{folder}/503.html", policy_inside(not_now, answer.headers)
            words = render_to_string("offline_words.html", {"chrome": Chrome.for_request(request)})
            if words not in [section["words"] for section in sections]:  # a language that nobody translated yet
                sections.append({"lang": html_lang(code), "is_rtl": translation.get_language_bidi(), "words": words})
    yield OFFLINE, offline(sections)


def offline(sections: list[dict]) -> bytes:
    """Return the page that needs nothing else: no style, script or picture of an address of its own."""
    policy = f"default-src 'none'; img-src data:; style-src {source_of(SHEET)}"
    # Our own file: no word of it is typed in.
    style = mark_safe(f"<style>{SHEET}</style>")  # noqa: S308  # nosec B308, B703
    return render_to_string("offline.html", {"languages": sections, "style": style, "policy": policy}).encode()
