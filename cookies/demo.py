"""Demo cookies page, and the declaration of the only cookies there are: those of people who sign in."""

from cookie_consent.models import Cookie, CookieGroup
from django.conf import settings

from cookies.models import CookiesPage
from core.demo.tools import publish_under, stream

ORDER = 2
EDITOR_COOKIES = [
    (settings.SESSION_COOKIE_NAME, "Keeps an editor signed in to the CMS, for at most eight hours."),
    (settings.CSRF_COOKIE_NAME, "Protects the CMS’s forms from being sent by another site."),
]


def build(home):
    """Make the cookies page and declare the cookies that editors get."""
    group = CookieGroup.objects.create(
        varname="functional",
        name="Only for people who sign in to edit",
        description="Needed to sign in. A visitor who only reads never gets them.",
        is_required=True,
    )
    for name, purpose in EDITOR_COOKIES:
        Cookie.objects.create(cookiegroup=group, name=name, description=purpose, path="/cms/")
    publish_under(
        home,
        CookiesPage(
            **{key: COOKIES[key] for key in ("title", "slug", "summary")},
            body=stream(COOKIES["body"], COOKIES["slug"]),
            content_owner="Programme team",
        ),
    )


COOKIES = {
    "title": "Cookies",
    "slug": "cookies",
    "summary": "Our public pages do not set any cookies at present.",
    "body": [
        {
            "type": "text",
            "value": (
                "<h2>The short answer</h2><p>If you are a visitor, this site sets no cookies on your device at "
                "present. None are set when you read a page, search, or join a room or a webinar. That is why you have "
                "not been asked to accept any.</p><h2>What a cookie is</h2>"
                "<p>A cookie is a small note that a website leaves in your browser, so that it can know you again. "
                "Some are useful. Some are used to follow people around. We would rather not know you again unless you "
                "want us to.</p><h2>The one exception</h2><p>People who work on this site sign in to edit it. When "
                "they do, the site sets a session cookie, which keeps them signed in, and a security cookie, which "
                "protects the forms they use. If you never sign in, you never get these.</p>"
            ),
        },
        {
            "type": "text",
            "value": (
                "<h2>If this changes</h2><p>We may one day want to count visits, or show a video from another company "
                "inside a page. If so, we will ask you first. Saying no will be as easy as saying yes. Nothing will be "
                "set until you have chosen, and the site will work just as well if you say no. You will be able to "
                "change your mind from a link at the foot of every page.</p>"
            ),
        },
        {
            "type": "inset",
            "value": (
                "<p>When you join a session you leave this site for a video service, and that service may set cookies "
                "of its own. Its own pages will tell you about them.</p>"
            ),
        },
    ],
}
