"""One address of the demo for every template a visitor can meet: what the browser suite and screenshots walk."""

TEMPLATES = {
    "home": "/",
    "whats-on": "/whats-on/",
    "whats-on-filtered": "/whats-on/?topic=grief",
    "whats-on-nothing-matches": "/whats-on/?topic=exams&kind=webinar&audience=families",
    "whats-on-month": "/whats-on/?view=month",
    "whats-on-month-filtered": "/whats-on/?view=month&kind=common-room",
    "whats-on-month-too-far": "/whats-on/?view=month&month=9999-12",
    "route-students": "/students/",
    "route-families": "/families-and-friends/",
    "webinars": "/webinars/",
    "webinars-past": "/webinars/?view=past",
    "webinar-live": "/webinars/ten-quiet-minutes/",
    "webinar-cancelled": "/webinars/coming-back-after-time-off/",
    "webinar-past": "/webinars/food-sleep-and-the-third-night/",
    "common-rooms": "/common-rooms/",
    "common-room": "/common-rooms/after-the-night-shift/",
    "common-room-cancelled": "/common-rooms/managers-room/",
    "resources": "/resources/",
    "resources-page-2": "/resources/?page=2",
    "guide": "/resources/when-a-shift-wont-leave-you/",
    "guide-sensitive": "/resources/a-guide-to-read-later/",
    "toolkit": "/resources/what-to-say-to-a-bereaved-colleague/",
    "audio": "/resources/two-minutes-by-the-water/",
    "video": "/resources/breathe-with-the-tide/",  # one film of ours, one on another site
    "download": "/resources/night-shift-checklist/",
    "link": "/resources/canopi-in-wales/",
    "year": "/resources/your-first-year-month-by-month/",
    "standard": "/about/",
    "eligibility": "/who-can-use-what/",
    "urgent-help": "/urgent-help/",
    "leaving-no-trace": "/leaving-no-trace/",
    "privacy": "/privacy/",
    "accessibility": "/accessibility/",
    "cookies": "/cookies/",
    "search": "/search/",
    "search-results": "/search/?q=sleep",
    "search-nothing": "/search/?q=zzyzx",
    "calendar": "/calendar/",
    "calendar-chosen": "/calendar/?audience=students&kind=webinar&discreet=1&reminder=30",
    "not-found": "/no-such-page/",
    "bad-request": "/search/?q=%00",
}

# A poster's address holds its page's number, which is not ours to choose: each is reached from its page.
POSTERS = {
    "poster": TEMPLATES["common-room"],
    "poster-webinar": TEMPLATES["webinar-live"],
    "poster-no-date": TEMPLATES["webinar-past"],
    "poster-discreet": "/common-rooms/an-evening-hour/",
}
POSTER_LINK = ".poster-link a"
