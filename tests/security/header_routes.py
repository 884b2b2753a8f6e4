"""What the matrix of headers asks for: every template, every kind of file and feed, every form, every refusal."""

from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from wagtail.models import Page

from core.models import PortalDocument, PortalImage, PortalMedia
from schedule.door import State
from schedule.joining import Outcome
from schedule.models import Occurrence
from tests.browser.addresses import TEMPLATES

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO")
HERE = {"HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ORIGIN": "https://testserver"}
DOOR = "schedule.door_views"
GATE = "portal.sign_in.gate.SecondStepMiddleware"


class Route(NamedTuple):
    """One line of the matrix. `broken` is (what to replace, by what) for answers that need something to go wrong."""

    name: str
    address: str
    headers: dict = {}
    methods: tuple = METHODS
    broken: tuple[str, Callable] | None = None


def goes_wrong(*words, **named):
    raise RuntimeError("planted")


def routes() -> list[Route]:
    """Return every route, in the order of the kept file. Asks the database what stands in their addresses."""
    return [*(Route(f"page {name}", path) for name, path in TEMPLATES.items()), *others(), *cms(), *refusals()]


def others() -> list[Route]:
    guide = Page.objects.get(slug="when-a-shift-wont-leave-you").pk
    room = Page.objects.get(slug="after-the-night-shift").pk
    talk = Page.objects.get(slug="an-evening-talk").pk
    door = Occurrence.objects.filter(page=room).order_by("-starts_at").first().uid
    picture = PortalImage.objects.order_by("pk").first()
    drawn = picture.get_rendition("fill-690x270|format-webp|webpquality-80").url
    sound = PortalMedia.objects.get(title="Two minutes by the water").file.url
    document = PortalDocument.objects.order_by("pk").first().url
    return [
        Route("file stylesheet", "/static/css/portal.css"),
        Route("file module", "/static/js/portal.js"),
        Route("file picture of the portal", "/static/images/favicon.svg"),
        Route("file that is not there", "/static/none.css"),
        Route("picture", drawn),
        Route("sound", sound),
        Route("sound, a part", sound, {"HTTP_RANGE": "bytes=0-9"}, ("GET", "HEAD")),
        Route("picture's original", picture.file.url),
        Route("document", document),
        Route("robots.txt", "/robots.txt"),
        Route("sitemap", "/sitemap.xml"),
        Route("feed", "/feeds/everything.atom"),
        Route("calendar of all", "/calendar/sessions.ics"),
        Route("calendar of one", f"/calendar/session/{door}.ics"),
        Route("calendar of a page", f"/calendar/series/{room}.ics"),
        Route("poster", f"/posters/{room}/"),
        Route("poster's code", f"/posters/{room}/qr.svg"),
        Route("page's code", f"/share/{guide}/qr.svg"),
        Route("transcript", f"/transcripts/{talk}.txt"),
        Route("suggestions", "/search/suggest/?q=sle"),
        Route("door", f"/join/{door}/"),
        Route("door of nothing", "/join/0/"),
        Route("consent, saved", "/cookies/save/"),
        Route("consent, a press", "/cookies/save/", HERE | {"body": b"analytics=no"}, ("POST",)),
        Route("useful?", f"/useful/{guide}/"),
        Route("useful?, a press", f"/useful/{guide}/", HERE | {"body": b"answer=yes"}, ("POST",)),
        Route("useful?, thanks", f"/useful/{guide}/thanks/"),
        Route("useful?, a note", f"/useful/{guide}/note/"),
        Route("redirect to the slash", "/about"),
        Route("Wagtail's own doors", "/_util/login/"),
    ]


def cms() -> list[Route]:
    at = settings.CMS_PATH
    addresses = {
        "first screen": "",
        "sign in": "login/",
        "password forgotten": "password_reset/",
        "leave": "sign-in/leave/",
        "a code": "sign-in/code/",
        "pages": "pages/",
        "nothing there": "none/",
    }
    return [Route(f"CMS {name}", at + path) for name, path in addresses.items()]


def refusals() -> list[Route]:
    door = Occurrence.objects.order_by("starts_at").last().uid
    return [
        Route("400 no such host", "/", {"HTTP_HOST": "evil.example"}),
        Route("404 a control character in the path", "/a\x01b/"),
        Route("400 too long", f"/?q={'a' * 5000}", {}, ("GET", "HEAD")),
        Route("301 http", "/about/", {"wsgi.url_scheme": "http"}),
        Route("403 another site's form", "/cookies/save/", {"HTTP_SEC_FETCH_SITE": "cross-site"}, ("POST",)),
        Route("429 too many presses", f"/join/{door}/", HERE, ("POST",), (f"{DOOR}.limiter.allows", crowded)),
        Route("503 a crowd at the door", f"/join/{door}/", HERE, ("POST",), (f"{DOOR}.press_join", busy)),
        Route("500 a page", "/calendar/", {}, ("GET", "HEAD"), ("schedule.calendar_views.render", goes_wrong)),
        Route("500 a page that was kept", "/about/", {}, ("GET", "HEAD"), ("core.serving.views.serve", goes_wrong)),
        Route("500 a file", "/robots.txt", {}, ("GET", "HEAD"), ("home.robots.HttpResponse", goes_wrong)),
        Route("500 the CMS", "/cms/login/", {}, ("GET",), (f"{GATE}.stopped", goes_wrong)),
    ]


def crowded(*words) -> bool:
    return False


def busy(*words) -> Outcome:
    return Outcome(State.OPEN, busy=True)
