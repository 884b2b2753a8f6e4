"""Every kind of screen of the CMS, and how one gets there: what `screenshots` walks.

Addresses that hold a number are reached by pressing, because the numbers are not ours to choose.
"""

from dataclasses import dataclass

WIDTHS = (390, 1280)
TITLE = "td.title a, .title-wrapper a"  # the first record of a list
TABS = ("content", "who_and_what", "review_and_sources", "address_and_menus")
VISITOR = ""
FAR = "a manager elsewhere"  # who is asked for a second step, and has none yet


@dataclass(frozen=True)
class Screen:
    """Where to begin, what to press then, in order, and as whom: an account of the demo, or nobody."""

    address: str
    presses: tuple[str, ...] = ()
    who: str = "manager"


def editor(address: str, name: str) -> dict[str, Screen]:
    """Return the editor of the first page of a list: each of its tabs."""
    return {f"{name}-{tab.replace('_', '-')}": Screen(address, (TITLE, f"[href='#tab-{tab}']")) for tab in TABS}


SIGN_IN = {
    "cms-sign-in": Screen("/cms/login/", who=VISITOR),
    "cms-forgotten-password": Screen("/cms/password_reset/", who=VISITOR),
    "cms-second-step": Screen("/cms/sign-in/begin/", who=FAR),
    "cms-second-step-app": Screen("/cms/sign-in/app/add/", who=FAR),
    "cms-second-step-passkey": Screen("/cms/sign-in/passkeys/add/", who=FAR),
}
LISTS = {
    "cms-explorer": Screen("/cms/pages/", ("a[aria-label^='Explore child pages']",)),
    "cms-webinars": Screen("/cms/webinars/"),
    "cms-common-rooms": Screen("/cms/common-rooms/"),
    "cms-resources": Screen("/cms/resources/"),
    "cms-sessions": Screen("/cms/sessions/"),
    "cms-images": Screen("/cms/images/"),
    "cms-documents": Screen("/cms/documents/"),
    "cms-media": Screen("/cms/media/"),
    "cms-people": Screen("/cms/snippets/core/person/"),
    "cms-signposts": Screen("/cms/snippets/core/signpost/"),
    "cms-eligibility": Screen("/cms/snippets/core/eligibility/"),
    "cms-audiences": Screen("/cms/snippets/core/audience/"),
    "cms-topics": Screen("/cms/snippets/core/topic/"),
    "cms-nations": Screen("/cms/snippets/core/nation/"),
    "cms-same-words": Screen("/cms/snippets/home/searchsynonym/"),
    "cms-best-answers": Screen("/cms/snippets/home/bestbet/"),
    "cms-cookies": Screen("/cms/cookies/declared/"),
    "cms-cookie-groups": Screen("/cms/cookies/groups/"),
}
ONE = {
    **editor("/cms/webinars/", "cms-webinar"),
    **editor("/cms/common-rooms/", "cms-common-room"),
    **editor("/cms/resources/", "cms-resource"),
    "cms-new-webinar": Screen("/cms/webinars/choose_parent/"),
    "cms-history": Screen("/cms/webinars/", (TITLE, "a[href$='/history/']")),
    "cms-session": Screen("/cms/sessions/", (TITLE,)),
    "cms-join-link": Screen("/cms/sessions/", ("td a[href*='/schedule/link/session/']",)),
    "cms-image": Screen("/cms/images/", ("a[href*='/cms/images/']:has(img)",)),
    "cms-document": Screen("/cms/documents/", (TITLE,)),
    "cms-media-file": Screen("/cms/media/", (TITLE,)),
    "cms-person": Screen("/cms/snippets/core/person/", (TITLE,)),
    "cms-signpost": Screen("/cms/snippets/core/signpost/", (TITLE,)),
    "cms-topic": Screen("/cms/snippets/core/topic/", (TITLE,)),
    "cms-cookie": Screen("/cms/cookies/declared/", (TITLE,)),
    "cms-account": Screen("/cms/account/"),
}
REPORTS = {
    "cms-attention": Screen("/cms/reports/attention/"),
    "cms-reviews": Screen("/cms/reports/reviews/"),
    "cms-mark-reviewed": Screen("/cms/reports/reviews/", ("main a[href*='/cms/reviews/']",)),
    "cms-numbers": Screen("/cms/reports/numbers/"),
    "cms-useful": Screen("/cms/reports/useful/"),
    "cms-notes": Screen("/cms/reports/useful/notes/"),
    "cms-consent": Screen("/cms/reports/consent/"),
    "cms-told": Screen("/cms/reports/consent/told/"),
    "cms-workflows": Screen("/cms/reports/workflow/"),
    "cms-tasks": Screen("/cms/reports/workflow_tasks/"),
    "cms-site-history": Screen("/cms/reports/site-history/"),
    "cms-aging-pages": Screen("/cms/reports/aging-pages/"),
}
SETTINGS = {
    "cms-service-and-look": Screen("/cms/settings/core/portalsettings/"),
    "cms-doors": Screen("/cms/settings/schedule/doorsettings/"),
    "cms-consent-settings": Screen("/cms/settings/cookies/consentsettings/"),
    "cms-redirects": Screen("/cms/redirects/"),
}
CMS = {
    **SIGN_IN,
    "cms-dashboard": Screen("/cms/"),
    "cms-dashboard-reviewer": Screen("/cms/", who="reviewer"),
    "cms-dashboard-host": Screen("/cms/", who="host"),
    **LISTS,
    **ONE,
    **REPORTS,
    **SETTINGS,
    "cms-hosting": Screen("/cms/hosting/", who="host"),
    "cms-hosting-session": Screen("/cms/hosting/", ("main a.btn[href*='/hosting/']",), "host"),
    "cms-second-steps": Screen("/cms/sign-in/"),
    "cms-guide": Screen("/cms/guide/"),
    "cms-guide-task": Screen("/cms/guide/run-a-weekly-room/"),
}
