"""Which links and picture gaps a page's live version has: written when it is published, and once a night for all."""

import logging

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex

from .link_finding import outside_addresses, picture_gaps
from .models import OutsideLink, PageLink, PictureGap
from .models.upkeep import ADDRESS_LENGTH

logger = logging.getLogger(__name__)

NOT_LINKS = {"words", "url_path", "draft_title"}  # written by the portal; `words` repeats what the blocks hold


def contents(page) -> list:
    """Return a page's texts and the raw data of its blocks."""
    found = []
    for field in page._meta.concrete_fields:
        if field.name in NOT_LINKS:
            continue
        if isinstance(field, StreamField):
            found.append(list(getattr(page, field.name).raw_data))
        elif isinstance(field, models.CharField | models.TextField):
            found.append(getattr(page, field.name) or "")
    return found


def targets(page) -> set[int]:
    """Return the numbers of the pages that a page leads to: links in texts, choosers, rows of its own."""
    pages = ContentType.objects.get_for_model(Page).pk
    references = ReferenceIndex._extract_references_from_object(page)
    return {int(to_pk) for to_type, to_pk, *_ in references if to_type == pages and int(to_pk) != page.pk}


@transaction.atomic
def remember_links(page) -> None:
    """Keep what the live version of `page`, a specific page, leads to. What it led to before is forgotten."""
    found = contents(page)
    addresses = [address for address in outside_addresses(found) if len(address) <= ADDRESS_LENGTH]
    known = OutsideLink.objects.in_bulk(addresses, field_name="address")
    new = [OutsideLink(address=address) for address in addresses if address not in known]
    if new:
        OutsideLink.objects.bulk_create(new, ignore_conflicts=True)
        known = OutsideLink.objects.in_bulk(addresses, field_name="address")
    PageLink.objects.filter(page_id=page.pk).delete()
    rows = [PageLink(page_id=page.pk, target=pk) for pk in sorted(targets(page))]
    rows += [PageLink(page_id=page.pk, outside=known[address]) for address in addresses]
    PageLink.objects.bulk_create(rows)
    PictureGap.objects.filter(page_id=page.pk).delete()
    PictureGap.objects.bulk_create([PictureGap(page_id=page.pk, words=words) for words in picture_gaps(found)])


def remember_published(sender, instance, **kwargs) -> None:
    """After publishing. What goes wrong here is no reason for a page not to go live."""
    try:
        remember_links(instance)
    except Exception:
        logger.exception("The links of page %s were not read", instance.pk)


def remember_all() -> int:
    """Read every live page anew; forget addresses that no page leads to. Return how many pages were read."""
    count = 0
    for page in Page.objects.live().filter(depth__gt=1).specific().iterator():
        remember_published(type(page), page)
        count += 1
    OutsideLink.objects.filter(uses=None).delete()
    return count
