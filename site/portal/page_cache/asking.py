"""Which requests may be answered from what is kept, and under which name. Pure, but for the list of addresses.

Only the path, the host, the scheme and the parameters named here reach the page that is kept: cookies, languages,
browsers and every other header are taken off before it is made, so that no visitor's can get into another's page.
"""

from io import BytesIO
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from django.urls import Resolver404, resolve
from django.utils import translation

from portal.language import language_of

# Views whose answer is the same for everybody. Whatever is not named here is never kept: the CMS, previews, the door,
# forms, search, documents.
KEPT_VIEWS = frozenset(
    {"wagtail_serve", "feed", "sitemap", "our_numbers", "calendar_feed", "poster", "poster_qr", "page_qr", "transcript"}
)
# Parameters that lists and pages understand. Any other is taken off before the page is made.
KEPT_PARAMETERS = frozenset(
    "audience day discreet download evidence kind month page part reminder saved topic view when".split()  # noqa: SIM905
)
# What visitors say of themselves: answered, but never kept, not even for a minute.
ANSWERS = frozenset({"q", "who", "where", "need"})
MOST_CHARACTERS = 1024  # of a query; a longer one is answered by Django
MOST_PARAMETERS = 30


class Address(NamedTuple):
    """Under which name a page is kept."""

    host: str
    secure: bool
    path: str
    query: str


def canonical(query: str) -> str | None:
    """Return a query with the parameters that count, in one order; None for one whose answer is not to be kept."""
    if len(query) > MOST_CHARACTERS:
        return None
    if not query.isascii():  # WSGI's own bytes, as some programs send them
        query = query.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        return None
    if any(name in ANSWERS for name, _ in pairs):
        return None
    return urlencode(sorted((pair for pair in pairs if pair[0] in KEPT_PARAMETERS), key=lambda pair: pair[0]))


def is_secure(environ) -> bool:
    """Tell whether the visitor came by https: the first of several proxies knows, as Django reads them."""
    said = environ.get("HTTP_X_FORWARDED_PROTO")
    if said is None or said == "https":
        return said is not None or environ["wsgi.url_scheme"] == "https"
    return said.partition(",")[0].strip() == "https"


def address_of(environ) -> Address | None:
    """Return the name of what a request (a WSGI environment, PEP 3333) asks for; None where it is not to be kept."""
    query = environ["QUERY_STRING"]
    if query and (query := canonical(query)) is None:
        return None
    # What Address(...) does, in half of the time: this happens for every request.
    return tuple.__new__(Address, (environ.get("HTTP_HOST", ""), is_secure(environ), environ["PATH_INFO"], query))


def is_kept(path: str) -> bool:
    """Tell by its route, never by how it ends, whether an address is one whose answer is kept. WSGI's own bytes."""
    try:
        path = path.encode("latin-1").decode()
        with translation.override(language_of(path)):
            return resolve(path).view_name in KEPT_VIEWS
    except (Resolver404, UnicodeError):
        return False


def impersonal(environ, address: Address) -> dict:
    """Return the environment of a GET for an address with nothing in it that says who asks."""
    kept = {name: value for name, value in environ.items() if name.startswith(("SERVER_", "wsgi."))}
    kept |= {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": environ.get("SCRIPT_NAME", ""),
        "PATH_INFO": address.path,
        "QUERY_STRING": address.query,
        "REMOTE_ADDR": "",
        "wsgi.url_scheme": "https" if address.secure else "http",
        "wsgi.input": BytesIO(),  # a body that comes with a GET is nobody's business, and gone when a page is renewed
    }
    if address.host:
        kept["HTTP_HOST"] = address.host
    if address.secure:
        kept["HTTP_X_FORWARDED_PROTO"] = "https"
    return kept
