"""A WordPress export's posts and pages as drafts of resources to be. Writes nothing."""

import hashlib
from collections import Counter
from datetime import UTC, datetime
from html import unescape
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils.html import strip_tags
from django.utils.text import slugify

from core.importing.links import without_mail
from core.importing.pieces import Attachment
from core.importing.post_body import read_body
from core.importing.wxr import WordPressExport, WordPressItem
from core.sanitising import clean_text

from .planned import RESOURCE, Plan, PlannedPage
from .terms import Terms

KINDS = {"post", "page"}
STATES = {"publish", "draft", "pending", "future"}
FIRST_YEAR = 1995
LONGEST_SUMMARY = 300
NAMES = {
    "nav_menu_item": "menu entries",
    "attachment": "attachments (files are brought with the pages that show them)",
    "revision": "old versions",
}
WITH_PRIVATE = "private or with a password; --include-private brings them as drafts"


def plan_posts(export: WordPressExport, plan: Plan, now: datetime, progress) -> None:
    """Fill `plan` with what a WordPress export holds. `now` bounds its dates; `progress(done, total)` is told."""
    terms = Terms()
    plan.site = export.site
    plan.counts_in["accounts"] = export.users
    for item in export.items:
        if item.kind == "attachment":
            plan.attachments[item["wp:post_id"]] = attachment_of(item)
    for place, item in enumerate(export.items, start=1):
        plan.counts_in[f"items: {item.kind}"] += 1
        for kind, count in item.comments.items():
            plan.counts_in[f"comments: {kind}"] += count
            plan.left_out[f"{kind}s: never brought along"] += count
        reason = why_not(item, plan.options.include_private)
        if reason:
            plan.left_out[reason] += 1
        else:
            plan.pages.append(planned_post(item, export, plan, terms, now))
        progress(place, len(export.items))
    if export.users:
        plan.left_out["accounts: never brought along"] += export.users


def attachment_of(item: WordPressItem) -> Attachment:
    alt = words_of(item.meta.get("_wp_attachment_image_alt", ""))
    return Attachment(item["wp:attachment_url"], alt, words_of(item["excerpt:encoded"]), words_of(item["title"]))


def why_not(item: WordPressItem, include_private: bool) -> str:
    """Return why an item does not become a page, or ""."""
    if item.kind not in KINDS:
        return NAMES.get(item.kind, f"of the kind {clean_text(item.kind)[:40]}, which has no place here")
    state = item["wp:status"] or "publish"
    if state == "private" or item["wp:post_password"]:
        return "" if include_private else WITH_PRIVATE
    return "" if state in STATES else f"in the state {clean_text(state)[:40]}"


def planned_post(item: WordPressItem, export: WordPressExport, plan: Plan, terms: Terms, now: datetime) -> PlannedPage:
    notes = Counter()
    title = without_mail(words_of(item["title"]), notes)
    source = source_of(item, export.site)
    planned = PlannedPage(item.number, item.line, source, item.kind, title, RESOURCE, notes=notes)
    planned.slug = slugify(unquote(item["wp:post_name"])) or slugify(title)
    link = item["link"]
    planned.old_address = link if link.startswith(("http://", "https://")) else ""
    if not title:
        title = planned.title = f"Untitled {item.kind} {item['wp:post_id']}".strip()
        notes["it has no title: give it one"] += 1
    if len(title) > 255:
        planned.fail("its title has over 255 characters")
        return planned
    try:
        reading = read_body(
            item["content:encoded"],
            base=link or export.site,
            title=title,
            attachments=plan.attachments,
            join_hosts=settings.JOIN_HOSTS,
        )
    except ValueError as problem:  # too long, too deep
        planned.fail(str(problem))
        return planned
    planned.body = reading.pieces
    notes.update(reading.notes)
    summary = without_mail(words_of(item["excerpt:encoded"]), notes)
    if len(summary) > LONGEST_SUMMARY:
        notes["its excerpt was cut at 300 characters: read the summary"] += 1
        summary = f"{summary[: LONGEST_SUMMARY - 1].rsplit(' ', 1)[0]}…"
    elif not summary:
        notes["it has no summary: write one"] += 1
    planned.fields = {"summary": summary}
    published = first_published(item, now)
    if published:
        planned.fields["first_published_at"] = published
    if item["wp:post_password"] or item["wp:status"] == "private":
        notes["it was private, or had a password: here every published page is for everyone"] += 1
    names = [words_of(name) for domain, name in item.terms if domain in ("category", "post_tag")]
    names = [name for name in names if name and name.lower() != "uncategorized"]
    planned.topics, planned.audiences = terms.topics_and_audiences(names, notes, "category or tag")
    thumbnail = plan.attachments.get(item.meta.get("_thumbnail_id", ""))
    planned.picture = thumbnail.address if thumbnail else ""
    return planned


def source_of(item: WordPressItem, site: str) -> str:
    """Return what stays the same for an item from export to export: its guid, or its number on its site."""
    source = f"wxr:{item['guid'] or '{}#{}'.format(site, item['wp:post_id'] or item['wp:post_name'])}"
    return source if len(source) <= 255 else f"wxr:{hashlib.sha256(source.encode()).hexdigest()}"


def words_of(html: str) -> str:
    """Return one line of plain words."""
    return " ".join(clean_text(unescape(strip_tags(html))).split())


def first_published(item: WordPressItem, now: datetime) -> datetime | None:
    """Return when a post was published (UTC), or None where it was not, or the date cannot be right."""
    if item["wp:status"] not in ("publish", "private"):
        return None
    try:
        moment = datetime.strptime(item["wp:post_date_gmt"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return moment if moment.year >= FIRST_YEAR and moment <= now else None


def is_of_site(address: str, site: str) -> bool:
    """Tell whether an address is on the old site, with or without www."""
    try:
        host = (urlsplit(site).hostname or "").removeprefix("www.")
        return bool(host) and (urlsplit(address).hostname or "").removeprefix("www.") == host
    except ValueError:
        return False
