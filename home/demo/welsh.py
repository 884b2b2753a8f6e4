"""Home, urgent help, what's on and the pages about the service in Welsh.

Whoever runs a portal of their own has these words read by somebody who speaks Welsh every day.
"""

from wagtail.models import Locale, Page

from core.demo.tools import publish as publish_version
from core.demo.tools import stream

from .welsh_pages import HOME, PAGES
from .welsh_routes import ROUTES

# How the pages name the teams that look after them.
OWNERS = {"Programme team": "Tîm y rhaglen"}


def build(home):
    """Translate the home page and those below it that Wales needs first. The rest is said not to be in Welsh yet."""
    welsh = Locale.objects.get(language_code="cy")
    front = home.copy_for_translation(welsh)
    front.title = front.draft_title = "Harbour"
    front.slug = "cartref"
    front.hero_title = HOME["hero_title"]
    front.hero_text = front.summary = HOME["hero_text"]
    front.promises = stream([{"type": "promise", "value": promise} for promise in HOME["promises"]], "cartref")
    publish(front)
    for slug, words in (PAGES | ROUTES).items():
        page = Page.objects.get(slug=slug, locale=home.locale).specific.copy_for_translation(welsh)
        for name in ("title", "slug", "summary"):
            setattr(page, name, words[name])
        page.draft_title = page.title
        page.content_owner = OWNERS.get(page.content_owner, page.content_owner)
        if "body" in words:
            page.body = stream(words["body"], words["slug"])
        for name, value in words.get("more", {}).items():
            setattr(page, name, value)
        publish(page)


def publish(page):
    """Publish a translation. Saved first, so that its new address is no change of one: that would leave a redirect."""
    page.save()
    publish_version(page)
