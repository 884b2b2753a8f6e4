"""What a copy of a page leaves behind: whatever `exclude_fields_in_copy` names, and every older version.

Wagtail blanks those fields in the copy and then brings all the page's versions along. Somebody who restores one of
these would get last year's talk back, with whatever nobody thought of naming. There is no setting and no hook that
every way of copying passes (the CMS's screen, its API, code), but each writes one line into the page's history.
"""

from wagtail.models import Page

COPIED, CONVERTED = "wagtail.copy", "wagtail.convert_alias"


def after_copying(sender, instance, created, **kwargs):
    """Receive a new line of a page's history, and finish what it says was copied."""
    if not created or instance.action not in (COPIED, CONVERTED):
        return
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is None:
        return
    if instance.action == CONVERTED:
        blank(page.specific)
    forget_older_versions(page)


def forget_older_versions(page) -> None:
    """Delete every version of the page but the latest, which a copy has just been given."""
    page.refresh_from_db()
    if page.latest_revision_id:
        page.revisions.exclude(pk__in=[page.latest_revision_id, page.live_revision_id or 0]).delete()


def blank(page) -> None:
    """Blank in a page what a copy of it would not bring. An alias that becomes a page of its own is a copy."""
    fresh = type(page)()
    for name in page.exclude_fields_in_copy:
        attribute = page._meta.get_field(name).attname
        setattr(page, attribute, getattr(fresh, attribute))
    page.save(clean=False)
    version = page.save_revision(changed=False, clean=False)
    if page.live:
        page.live_revision = version
        page.save(update_fields=["live_revision"], clean=False)
