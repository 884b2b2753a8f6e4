"""Demo cookies page."""

from cookies.models import CookiesPage
from core.demo.tools import publish_under, stream

ORDER = 2


def build(home):
    """Make the cookies page. What is declared stands in the migrations: it is true of every portal."""
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
    "summary": "Nothing is set on your device until you have said yes, and the site works just as well if you say no.",
    "body": [
        {
            "type": "text",
            "value": (
                "<h2>The short answer</h2><p>Reading a page, searching, or joining a room or a webinar sets no cookie. "
                "If you choose something below, one small cookie keeps your choice, so that we do not have to ask "
                "again. That is all, unless you say yes.</p><h2>What a cookie is</h2>"
                "<p>A cookie is a small note that a website leaves in your browser, so that it can know you again. "
                "Some are useful. Some are used to follow people around.</p>"
            ),
        },
        {
            "type": "inset",
            "value": (
                "<p>Even if you say yes, Google never hears of visits to pages about sensitive subjects, to common "
                "rooms, to the urgent help page, to a session’s door, or what you search for.</p>"
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
