"""Every address of the CMS, filled in with things that are there, and what somebody meets at one."""

import re
from uuid import uuid4

from django.contrib.messages import get_messages
from django.core.exceptions import FieldDoesNotExist
from django.urls import get_resolver

CMS = "cms/"
NAMED = re.compile(r"<(?:(?P<converter>[a-z0-9]+):)?(?P<name>\w+)>|\(\?P<(?P<group>\w+)>(?P<expression>[^()]*)\)")


class Address:
    """One pattern of the resolver. `shape` is how the kept files name it."""

    def __init__(self, route, view_name, callback):
        self.route, self.view_name, self.callback = route, view_name, callback
        self.shape = NAMED.sub(lambda found: f"<{found['name'] or found['group']}>", route)
        self.shape = self.shape.replace("^", "").replace("$", "").replace("\\", "").removeprefix(CMS)

    @property
    def model(self):
        view = getattr(self.callback, "view_class", None) or getattr(self.callback, "cls", None)
        kept = getattr(self.callback, "view_initkwargs", None) or getattr(self.callback, "initkwargs", {})
        return kept.get("model") or getattr(view, "model", None)

    def filled(self, samples) -> str:
        """Return the path, with a sample for each part of it."""

        def value(found):
            return str(samples.value(self, found["name"] or found["group"]))

        path = NAMED.sub(value, self.route).replace("^", "").replace("$", "").replace("\\", "")
        return f"/{path}"


def cms_addresses():
    """Return every address below the CMS's path, in the order of their shapes."""

    def walk(patterns, route=""):
        for pattern in patterns:
            here = route + str(pattern.pattern)
            if hasattr(pattern, "url_patterns"):
                yield from walk(pattern.url_patterns, here)
            else:
                yield Address(here, pattern.name or "", pattern.callback)

    found = {address.shape: address for address in walk(get_resolver().url_patterns) if address.route.startswith(CMS)}
    return [found[shape] for shape in sorted(found)]


class Samples:
    """What stands in an address: `by_shape` {part of a shape: {name: value}} first, `by_name` after, models last."""

    def __init__(self, by_name, by_shape):
        self.by_name, self.by_shape = by_name, by_shape

    def value(self, address, name):
        for part, values in self.by_shape.items():
            if address.shape.startswith(part) and name in values:
                return values[name]
        if name in self.by_name:
            return self.by_name[name]
        if address.model is not None:
            try:
                return address.model._default_manager.order_by("pk").values_list("pk", flat=True).first() or 0
            except FieldDoesNotExist:
                pass
        return uuid4() if name == "uid" else 0


def outcome(response) -> str:
    """Return what somebody met: "sign in", "no", "not there", "not so" (another method) or "open".

    The CMS says no by leading to its first screen with a message, or by 403.
    """
    if response.status_code == 404:
        return "not there"
    if response.status_code == 405:
        return "not so"
    if response.status_code == 403:
        return "no"
    if response.status_code == 302 and "/login/" in response["Location"]:
        return "sign in"
    said = " ".join(str(message) for message in get_messages(response.wsgi_request))
    return "no" if "you do not have permission" in said.lower() else "open"
