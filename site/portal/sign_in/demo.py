"""When the demo's accounts may come in with a password alone: from the machine that it runs on, and never else."""

import ipaddress

from django.conf import settings
from django.http.request import split_domain_port

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_REAL_IP", "HTTP_FORWARDED", "HTTP_X_FORWARDED_HOST", "HTTP_VIA")


def is_loopback(name: str) -> bool:
    """Return whether a host name or an address (brackets allowed) is this machine to itself."""
    try:
        return name == "localhost" or ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def at_home(request) -> bool:
    """Return whether this is the demo, asked by its own machine under its own name, and passed on by nobody.

    A tunnel or a proxy in front of a demo shows itself by what it adds or by the name that it was asked for.
    """
    return (
        settings.DEMO_SIGN_IN
        and is_loopback(request.META.get("REMOTE_ADDR", ""))
        and is_loopback(split_domain_port(request.get_host())[0])
        and not any(name in request.META for name in FORWARDED)
    )
