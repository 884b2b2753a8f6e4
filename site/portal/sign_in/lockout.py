"""Who is locked out after wrong answers, and by what they are counted. axes does the counting, in the database.

A password is counted by user name and network together: a stranger who guesses locks out nobody but their own network.
A code is counted by account alone: whoever gets that far has the password, and could come from a thousand networks.
"""

import ipaddress

from axes.handlers.proxy import AxesProxyHandler
from axes.utils import reset
from django.conf import settings
from django.contrib.auth.signals import user_login_failed

from core.rate_limit import client_address, network_of

NOWHERE = "0.0.0.0"  # noqa: S104  # nosec B104  # a name for "unknown", nothing listens there
CODES_OF = "codes of account {}"


def network(request) -> str:
    """Return the first address of the network that asks, as the door counts it: no whole address is kept."""
    found = network_of(client_address(request.META, settings.TRUSTED_PROXY_COUNT))
    return str(ipaddress.ip_network(found).network_address) if found else NOWHERE


def counted_by(request_or_attempt, credentials=None) -> list:
    """Return axes' lockout parameters for an attempt."""
    name = (credentials or {}).get("username") or getattr(request_or_attempt, "username", None) or ""
    return ["username"] if name.startswith(CODES_OF.format("")) else [["username", "ip_address"]]


def codes_are_refused(request, user) -> bool:
    """Return whether too many wrong codes were given for this account lately."""
    return not AxesProxyHandler.is_allowed(request, _codes_of(user))


def count_wrong_code(request, user) -> None:
    user_login_failed.send(sender=__name__, credentials=_codes_of(user), request=request)


def forget_wrong_codes(user) -> None:
    reset(username=CODES_OF.format(user.pk))


def _codes_of(user) -> dict:
    return {"username": CODES_OF.format(user.pk)}
