"""Every address there is: what the resolver knows, filled in with things that exist, and what pages link to."""

import re
from html import unescape
from itertools import product
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.urls import get_resolver

# A link to another host, to a place on the same page, to a file that is no answer of ours.
NOT_OURS = ("http:", "https:", "mailto:", "tel:", "data:", "javascript:", "#", "/static/", "/media/")
LINKS = re.compile(r"""(?:href|src|action|content|data-[\w-]+)=["']([^"'\s]+)["']""")


def patterns(resolver=None, prefix="/", namespaces=()):
    """Yield (full name, address with %(name)s in it, names of its parameters) for every named address."""
    resolver = resolver or get_resolver()
    for name in resolver.reverse_dict:
        if isinstance(name, str):
            for possibilities, *_ in resolver.reverse_dict.getlist(name):
                for address, parameters in possibilities:
                    yield ":".join((*namespaces, name)), prefix + address, parameters
    for name, (further, inner) in resolver.namespace_dict.items():
        yield from patterns(inner, prefix + further, (*namespaces, name))


def resolved(values, *, in_cms: bool, most_each=6):
    """Return every address of the CMS, or every other one, with its parameters filled in from `values`.

    `values` is a function (full name, parameter) -> list. An address whose parameters have no value is left out.
    """
    found = {}
    for name, address, parameters in patterns():
        if address.startswith(settings.CMS_PATH) is not in_cms or "logout" in name:
            continue
        choices = [values(name, parameter) for parameter in parameters]
        for chosen in list(product(*choices))[:most_each]:
            filled = address % dict(zip(parameters, chosen, strict=True))
            found[filled.replace("\\-", "-")] = name
    return list(found)


def links_of(address: str, html: str) -> set[str]:
    """Return the addresses of ours that a page names in any attribute, without what follows "#"."""
    found = {unescape(link) for link in LINKS.findall(html)}
    # Only what looks like an address: attributes hold words, sizes and times too.
    ours = {link for link in found if not link.startswith(NOT_OURS) and ("/" in link or link.startswith("?"))}
    return {urljoin(address, link).partition("#")[0] for link in ours}


def crawl(get, start, most=1500):
    """Follow every link from the addresses in `start`; `get` returns (content type, text). Yield (address, text).

    A filter's combinations have no end: of addresses with a query, only those with one parameter are followed.
    """
    waiting, seen = list(start), set(start)
    while waiting:
        address = waiting.pop(0)
        kind, text = get(address)
        yield address, text
        if not kind.startswith("text/html") or urlsplit(address).query:
            continue
        for link in sorted(links_of(address, text) - seen):
            if link.startswith("/") and not link.startswith((settings.CMS_PATH, *NOT_OURS)) and link.count("=") <= 1:
                seen.add(link)
                waiting.append(link)
        assert len(seen) < most, "The crawl does not end: which links breed?"
