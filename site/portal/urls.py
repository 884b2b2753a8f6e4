"""Every address of the portal."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.http import Http404
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from core.serving import serve
from home.feeds import feed
from home.numbers.public import our_numbers
from home.robots import robots_txt
from home.search.suggestions import suggest
from home.search.views import search
from home.sitemap import sitemap

from . import security_txt
from .documents import serve_document
from .media import serve_media
from .theme import theme_css


def nothing_here(request, **kwargs):
    raise Http404


def cms():
    """Return the CMS's addresses; none in a process for visitors alone: what is not there cannot be broken into."""
    if settings.PORTAL_ROLE == "public":
        return []
    return [
        # Before Wagtail's own, whose door asks for a password alone: this one stands at the same address.
        path(settings.CMS_PATH.lstrip("/"), include("portal.sign_in.urls")),
        path(settings.CMS_PATH.lstrip("/"), include("wagtail.admin.urls")),
    ]


urlpatterns = [
    *cms(),
    re_path(r"^documents/(\d+)/(.*)$", serve_document),  # before Wagtail's own, which stays for its name
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", serve_media, name="media"),
    path("theme/<str:digest>.css", theme_css, name="theme_css"),
    path("robots.txt", robots_txt),
    path(".well-known/security.txt", security_txt.contact, name="security_txt"),
    path(".well-known/security-policy.txt", security_txt.policy, name="security_policy"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("", include("cookies.urls")),
    # Wagtail brings a second way to sign in and one for passwords on pages. We have one door.
    re_path(r"^_util/", nothing_here),
    # What a visitor reads has an address in each language: English without a prefix, Welsh below /cy/.
    *i18n_patterns(
        path("feeds/<slug:kind>.atom", feed, name="feed"),
        path("", include("schedule.urls")),
        path("", include("webinars.urls")),
        path("search/", search, name="search"),
        path("our-numbers/", our_numbers, name="our_numbers"),
        path("", include("core.urls")),
        path("search/suggest/", suggest, name="search_suggest"),
        re_path(serve_pattern, serve, name="wagtail_serve"),  # before Wagtail's own, which walks down the tree
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler400 = "home.errors.bad_request"
handler403 = "home.errors.permission_denied"
handler404 = "home.errors.page_not_found"
handler500 = "home.errors.server_error"
