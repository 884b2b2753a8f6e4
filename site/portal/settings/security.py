"""The whole security policy on one page: content policies, headers, cookie flags.

The two policies are written in the shape of Django 6's SECURE_CSP, so that the move there is a deletion.
Public pages carry one constant style block, allowed by its hash, and nothing else inline; no nonce: the same bytes for
every visitor.
"""

import base64
import hashlib
from pathlib import Path

from portal import environment

CMS_PATH = "/cms/"

# Where a join link may lead: these hosts and names below them, over https.
JOIN_HOSTS = environment.words("JOIN_HOSTS", "zoom.us,teams.microsoft.com,teams.live.com,meet.google.com,whereby.com")
# Where a provider may pass people through on the way, to sign in or to a new name of its own: a form may lead there, a
# link may not. A browser that finds another host on the way stops without a word.
JOIN_HOPS = environment.words("JOIN_HOPS", "teams.cloud.microsoft,login.microsoftonline.com,accounts.google.com")
# How many proxies of our own stand in front: which part of X-Forwarded-For may be believed when presses are counted.
TRUSTED_PROXY_COUNT = environment.whole_number("TRUSTED_PROXY_COUNT", 0)


def form_targets(hosts):
    """Return where a form may lead: here, and to the rooms' providers."""
    return ["'self'", *(f"https://{name}{host}" for host in hosts for name in ("", "*."))]


def source_of(text: str) -> str:
    """Return what a policy says to allow exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# The look of what is seen first, in the head of every public page (core/templatetags/sheets.py). Read once.
FIRST_SHEET = (Path(__file__).resolve().parents[3] / "static" / "css" / "first.css").read_text(encoding="utf-8")

# No string becomes a script, or markup that could hold one: not ours, nor one that found its way into a page of ours.
TRUSTED_TYPES = {"require-trusted-types-for": ["'script'"], "trusted-types": ["'none'"]}
# Google's script writes scripts itself: a page that may load it after a yes goes without (portal/headers.py); behind
# nginx it goes without only after that yes (deploy/nginx/consent-policy.conf). So does the CMS: jQuery and Draftail.
NO_TRUSTED_TYPES = dict.fromkeys(TRUSTED_TYPES)
SECURE_CSP = {
    **TRUSTED_TYPES,
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", source_of(FIRST_SHEET)],
    "img-src": ["'self'"],
    "media-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    # Browsers hold a form's redirect to this too, and pressing Join is answered with one.
    "form-action": form_targets([*JOIN_HOSTS, *JOIN_HOPS]),
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
# The editor's own bundle writes style elements, and nothing of the CMS writes script into a page: what Wagtail 8 does
# is taken out (docs/decisions/0028). Only people who signed in get this policy; public pages never do.
SECURE_CSP_CMS = {
    **SECURE_CSP,
    **NO_TRUSTED_TYPES,
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "form-action": ["'self'"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
}
# Where editors sign in, nothing is inline: as strict as the public site, and the code that a telephone scans is a
# picture inside the page.
SECURE_CSP_SIGN_IN = {**SECURE_CSP, "style-src": ["'self'"], "img-src": ["'self'", "data:"], "form-action": ["'self'"]}
# A stylesheet, module or picture that is opened by itself is shown, and does nothing (portal/static_files.py).
FILE_CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
CONTENT_SECURITY_POLICY = {"DIRECTIVES": SECURE_CSP}

PERMISSIONS_POLICY = {
    feature: []
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}

# `no-referrer` makes Chromium send `Origin: null`, which fails every Django form.
# `same-origin` tells other hosts just as little.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
# No other site's page may draw our pictures or load our files, nor learn from loading them who has been here.
CROSS_ORIGIN_RESOURCE_POLICY = "same-origin"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_PATH = CMS_PATH  # the CMS alone has sessions; a public page is never sent one
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_PATH = CMS_PATH

# The one cookie that keeps a visitor's choice: set by the server (Safari ends a script's own after seven days),
# readable by our script, so that a page out of a cache needs no question back.
COOKIE_CONSENT_NAME = "cookie_consent"
COOKIE_CONSENT_HTTPONLY = False
COOKIE_CONSENT_SAMESITE = "Lax"
COOKIE_CONSENT_MAX_AGE = 182 * 24 * 60 * 60
COOKIE_CONSENT_CACHE_BACKEND = "consent"
COOKIE_CONSENT_OPT_OUT = False

# Where a page may fetch from when visits are counted there. Google's own list for GA4 without its signals.
ANALYTICS_CSP = {
    "script-src": ["https://www.googletagmanager.com"],
    "img-src": ["https://*.google-analytics.com", "https://*.googletagmanager.com"],
    "connect-src": [
        "https://*.google-analytics.com",
        "https://*.analytics.google.com",
        "https://*.googletagmanager.com",
    ],
}
# Where a video may come from after a click.
VIDEO_CSP = {"frame-src": ["https://www.youtube-nocookie.com", "https://player.vimeo.com"]}

# Wagtail's editor posts many fields; a public page posts none, so nothing more is needed than this.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
