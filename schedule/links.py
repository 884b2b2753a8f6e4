"""The verbs on join links: set, remove, and open one for a visitor whose turn it is."""

import logging

from django.conf import settings
from django.views.decorators.debug import sensitive_variables
from wagtail.log_actions import log

from schedule import audit
from schedule.join_address import RefusedAddressError, provider_of
from schedule.link_cipher import CannotOpenError, fingerprint, seal, unseal
from schedule.models import JoinLink, Occurrence

logger = logging.getLogger(__name__)


def owner_fields(owner) -> dict:
    return {"occurrence": owner} if isinstance(owner, Occurrence) else {"page_id": owner.pk}


@sensitive_variables("address")
def set_link(owner, address: str, user=None) -> JoinLink:
    """Seal a link for an Occurrence or, as the default of all its dates, for a page. Raises RefusedAddressError.

    The log says that it was set and at which provider, never what it is.
    """
    link = JoinLink.objects.filter(**owner_fields(owner)).first() or JoinLink(**owner_fields(owner))
    link.provider = provider_of(address, settings.JOIN_HOSTS)
    link.sealed, link.fingerprint, link.changed_by = seal(address), fingerprint(address), user
    link.save()
    log(owner, audit.LINK, user=user, data={"provider": link.provider}, content_changed=True)
    return link


def remove_link(owner, user=None) -> None:
    if JoinLink.objects.filter(**owner_fields(owner)).delete()[0]:
        log(owner, audit.LINK_REMOVED, user=user, content_changed=True)


def link_of(occurrence) -> JoinLink | None:
    """Return the date's own link, or its page's default, or None. One query."""
    known = JoinLink.objects.filter(occurrence=occurrence) | JoinLink.objects.filter(page_id=occurrence.page_id)
    return max(known, key=lambda link: link.occurrence_id is not None, default=None)


@sensitive_variables("address")
def open_link(link: JoinLink | None) -> str:
    """Return the address to send somebody to, or "" where there is none that we can open or still allow."""
    if link is None:
        return ""
    try:
        address = unseal(link.sealed)
        provider_of(address, settings.JOIN_HOSTS)
    except CannotOpenError:
        logger.error("A join link cannot be opened with the key at hand (link %s).", link.pk)
    except RefusedAddressError:
        logger.error("A join link leads to a host that is no longer allowed (link %s).", link.pk)
    else:
        return address
    return ""
