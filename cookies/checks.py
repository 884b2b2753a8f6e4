"""What `check --deploy` refuses about consent: traps of django-cookie-consent, of caches, of a careless template.

Each was seen to send something to another host without a yes, or to lose a visitor's choice.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.cache.backends.dummy import DummyCache
from django.core.cache.backends.locmem import LocMemCache
from django.core.checks import Error, Tags, register
from django.utils.module_loading import import_string

ONE_SCRIPT = Path("js", "consent.js")  # the one place that may name Google's host
COMMENTS = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|<!--.*?-->", re.S)
# id, what a template must not hold, why, what to do instead
IN_TEMPLATES = [
    (
        "cookies.E005",
        re.compile(r"cookie_group_(accepted|declined)|cookie_consent_tags"),
        "asks the server who said yes: a cached page would be sent to people who did not.",
        "Decide in the browser, as static/js/consent.js does.",
    ),
    (
        "cookies.E006",
        re.compile(r"{%\s*embed\s"),
        "prints another site's player as that site wrote it, which loads before any yes.",
        "Use a video block or a video in a text: both wait for a click.",
    ),
    (
        "cookies.E007",
        re.compile(r"<\s*script(?![^>]*\ssrc=)", re.I),
        "holds a script of its own. The content policy blocks it, and nobody checks what it loads.",
        "Put it into a file below static/js.",
    ),
    (
        "cookies.E008",
        re.compile(r"googletagmanager|google-analytics", re.I),
        "names Google's host. Only static/js/consent.js may, after a yes.",
        "Type the measurement id under Settings > Cookies and analytics instead.",
    ),
]
IN_SCRIPTS = [rule for rule in IN_TEMPLATES if rule[0] == "cookies.E008"]


@register(Tags.security, deploy=True)
def declarations_are_shared_by_all_processes(app_configs=None, **kwargs):
    """E001: a cache that each process has for itself shows a change in one of them only, or in none."""
    alias = getattr(settings, "COOKIE_CONSENT_CACHE_BACKEND", "default")
    backend = settings.CACHES.get(alias, {}).get("BACKEND", "")
    if backend and not issubclass(import_string(backend), (LocMemCache, DummyCache)):
        return []
    words = f"What is declared about cookies is kept in the cache “{alias}”, which is not shared by the processes."
    hint = "Use a file, database, Redis or Memcached cache for COOKIE_CONSENT_CACHE_BACKEND."
    return [Error(words, hint=hint, id="cookies.E001")]


@register(Tags.security)
def the_package_deletes_no_cookies(app_configs=None, **kwargs):
    """E002: its middleware misses `_ga_*`, and a page cache replays its Set-Cookie to other visitors."""
    if not any(name.endswith(".CleanCookiesMiddleware") for name in settings.MIDDLEWARE):
        return []
    words = "cookie_consent's CleanCookiesMiddleware is installed. It deletes exact names only, and from cached pages."
    return [Error(words, hint="Take it out of MIDDLEWARE: cookies/views.py deletes.", id="cookies.E002")]


@register(Tags.security)
def our_script_can_read_the_choice(app_configs=None, **kwargs):
    """E003: the package's default hides the cookie from the script that has to read it."""
    if not getattr(settings, "COOKIE_CONSENT_HTTPONLY", True):
        return []
    words = "COOKIE_CONSENT_HTTPONLY is on, so every visitor is asked again on every page."
    return [Error(words, hint="Set COOKIE_CONSENT_HTTPONLY = False.", id="cookies.E003")]


@register(Tags.security, deploy=True)
def the_choice_travels_over_https_only(app_configs=None, **kwargs):
    """E004: the package's default lets the cookie travel in the clear."""
    if getattr(settings, "COOKIE_CONSENT_SECURE", False):
        return []
    words = "COOKIE_CONSENT_SECURE is off, so a visitor's choice travels over plain http too."
    return [Error(words, hint="Set COOKIE_CONSENT_SECURE = True.", id="cookies.E004")]


@register(Tags.security, deploy=True)
def nothing_goes_round_consent(app_configs=None, **kwargs):
    """E005 to E008: a template or a script that loads something from another host without a yes."""
    template_folders = [Path(folder) for engine in settings.TEMPLATES for folder in engine.get("DIRS", [])]
    script_folders = [Path(folder) for folder in settings.STATICFILES_DIRS]
    return [
        *found_in(template_folders, "*.html", IN_TEMPLATES),
        *found_in(script_folders, "*.js", IN_SCRIPTS),
    ]


def found_in(folders: list[Path], pattern: str, rules: list) -> Iterator[Error]:
    """Yield an error for each file of these folders and each rule that it breaks; comments are not read."""
    for folder in folders:
        for path in sorted(folder.rglob(pattern)):
            if path.relative_to(folder) == ONE_SCRIPT:
                continue
            text = COMMENTS.sub("", path.read_text(encoding="utf-8"))
            for identity, held, why, instead in rules:
                if held.search(text):
                    yield Error(f"{path} {why}", hint=instead, id=identity)
