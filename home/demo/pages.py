"""The words of the home page of the demonstration, and one place to import every page of this room from."""

from .routes_life import LIFE_ROUTES
from .routes_work import WORK_ROUTES
from .safety_pages import SAFETY_PAGES
from .service_pages import SERVICE_PAGES
from .statements import ACCESSIBILITY

__all__ = ["ACCESSIBILITY", "HOME", "ROUTES", "STANDARD_PAGES"]

HOME = {
    "title": "Harbour",
    "hero_title": "Somewhere to put the day down.",
    "hero_text": (
        "Rooms, webinars and resources for people who care for others, and the people who care for them. No name, no "
        "email, no account."
    ),
    "promises": [
        {"title": "Nothing to sign up for", "text": "We don’t ask who you are, and we keep no list of who came."},
        {"title": "Two hosts in every room", "text": "Never recorded. Camera and real name are up to you."},
        {
            "title": "Leave in one tap",
            "text": "A way out on every page, and plain words about what a computer remembers.",
        },
    ],
    "picks": [
        "when-a-shift-wont-leave-you",
        "your-first-year-month-by-month",
        "opening-a-hard-conversation",
    ],
}

ROUTES = [WORK_ROUTES[0], *LIFE_ROUTES, WORK_ROUTES[1]]

STANDARD_PAGES = SERVICE_PAGES + SAFETY_PAGES
