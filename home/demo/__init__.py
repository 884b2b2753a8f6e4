"""Demo pages about the service, the routes for each group of people, and the home page itself."""

from io import StringIO

from django.core.management import call_command
from wagtail.models import Page, Site

from core.demo.tools import picture, points, publish, publish_under, review_the_rest, stream
from core.models import Audience, FooterLink
from core.models.settings import PortalSettings
from home.models import (
    AccessibilityStatementPage,
    AudiencePage,
    BestBet,
    FindSupportPage,
    HomePick,
    SearchEntry,
    SearchSynonym,
    StandardPage,
    WhatsOnPage,
)

from . import numbers, welsh
from .pages import ACCESSIBILITY, HOME, ROUTES, STANDARD_PAGES
from .search_words import BEST_BETS, SYNONYMS

ORDER = 6  # last: the home page picks from what the rooms have made
URGENT_HELP = "urgent-help"


def build(home):
    """Make the pages about the service and fill the home page."""
    whats_on = publish_under(
        home,
        WhatsOnPage(
            title="What’s on",
            slug="whats-on",
            summary="Every webinar and common room to come, next first. All times are UK time.",
            show_in_menus=True,
        ),
    )
    whats_on.move(home, pos="first-child")
    find_support = publish_under(
        home,
        FindSupportPage(
            title="Find support",
            slug="find-support",
            summary="Three short questions, each of which you may skip. After the first you see what there is for you.",
            show_in_menus=True,
            content_owner="Programme team",
        ),
    )
    find_support.move(whats_on, pos="right")
    for spec in ROUTES:
        build_route(home, spec)
    pages = {spec["slug"]: build_standard_page(home, spec) for spec in STANDARD_PAGES}
    build_statement(home)
    fill_home(home)
    link_footer(pages)
    welsh.build(home)
    build_search_words(home)
    review_the_rest()
    numbers.build()


def renew(home):
    """A demo from before search had an index of its own, or from before there were numbers, is given them."""
    numbers.renew()
    if not SearchEntry.objects.exists():
        call_command("rebuild_search", verbosity=0, stdout=StringIO())
        build_search_words(home)


def build_search_words(home):
    for words in SYNONYMS:
        SearchSynonym.objects.create(locale=home.locale, words=words)
    for words, slug in BEST_BETS:
        BestBet.objects.create(locale=home.locale, words=words, page=Page.objects.filter(slug=slug).first())


def build_route(home, spec):
    page = AudiencePage(
        title=spec["title"],
        slug=spec["slug"],
        summary=spec["introduction"][:300],
        audience=Audience.objects.get(slug=spec["audience"]),
        body=stream(spec["body"], spec["slug"]),
        content_owner="Programme team",
    )
    return publish_under(home, page)


def build_standard_page(home, spec):
    page = StandardPage(
        title=spec["title"],
        slug=spec["slug"],
        summary=spec["summary"],
        body=stream(spec["body"], spec["slug"]),
        show_in_menus=spec["in_menu"],
        content_owner="Programme team",
    )
    return publish_under(home, page)


def build_statement(home):
    page = AccessibilityStatementPage(
        title=ACCESSIBILITY["title"],
        slug=ACCESSIBILITY["slug"],
        summary=ACCESSIBILITY["summary"],
        body=stream(ACCESSIBILITY["body"], ACCESSIBILITY["slug"]),
        known_gaps=points("gap", ACCESSIBILITY["known_gaps"], ACCESSIBILITY["slug"]),
        content_owner="Access lead",
    )
    return publish_under(home, page)


def fill_home(home):
    home.refresh_from_db()
    home.title = HOME["title"]
    home.hero_title = HOME["hero_title"]
    home.hero_text = home.summary = HOME["hero_text"]
    home.promises = stream([{"type": "promise", "value": promise} for promise in HOME["promises"]], "home")
    home.listing_image = picture("harbour")
    home.picks = [
        HomePick(target=Page.objects.get(slug=slug), sort_order=order) for order, slug in enumerate(HOME["picks"])
    ]
    publish(home)


def link_footer(pages):
    settings = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    settings.urgent_help_page = pages[URGENT_HELP]
    linked = [page for slug, page in pages.items() if slug != URGENT_HELP]
    linked += list(Page.objects.filter(slug__in=["accessibility", "cookies"]).order_by("slug"))
    settings.footer_links = [FooterLink(page=page, sort_order=order) for order, page in enumerate(linked)]
    settings.save()
