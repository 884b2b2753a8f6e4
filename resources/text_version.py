"""A resource as plain text: to keep, to print small, to read with any device."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.addresses import full_address
from core.rich_text_lines import heading, trimmed
from core.text_version import body_lines, named, signpost


def day(moment) -> str:
    return date_format(moment, "j F Y")


def text_version(page, chrome, url) -> str:
    """Return the whole page as text, help first. `url` is the page's own; lines end in a line feed."""
    lines = [_("If you need someone now"), *[line for entry in chrome.footer_signposts for line in signpost(entry)], ""]
    lines += heading(page.title)
    lines += [f"{chrome.settings.service_name} · {page.card_eyebrow}", full_address(url), ""]
    if page.content_note:
        lines += [_("Before you read on.") + f" {page.content_note}", ""]
    if page.summary:
        lines += [page.summary, ""]
    lines += [*body_lines(page.body, chrome.signposts), ""]
    if page.kind == "link":
        lines += [page.external_url, ""]
    return "\n".join(trimmed([*lines, *foot_lines(page)])) + "\n"


def foot_lines(page) -> list[str]:
    """Return who wrote it, what it rests on, its sources and its dates."""
    lines = ["* * *", ""]
    if page.author_names:
        lines.append(_("Written by %(names)s") % {"names": page.author_names})
    if page.evidence_label:
        lines.append(named(_("What it rests on"), f"{page.evidence_label}. {page.evidence_explanation}"))
    if page.source_list:
        lines += ["", _("Where this comes from")]
        for source in page.source_list:
            parts = [source["title"], source["publisher"], str(source["year"] or ""), source["url"]]
            lines.append("- " + ", ".join(part for part in parts if part))
        lines.append("")
    if page.review:
        by = " " + _("by %(name)s") % {"name": page.reviewer_name} if page.reviewer_name else ""
        lines.append(named(_("Last reviewed"), day(page.reviewed_on)) + by)
        late = " (" + _("Review is late") + ")" if page.review_is_overdue else ""
        lines.append(named(_("Next review due"), day(page.review_due_on)) + late)
    if page.nation_words:
        lines.append(named(_("Applies in"), page.nation_words))
    if page.last_published_at:
        lines.append(named(_("Last changed"), day(timezone.localtime(page.last_published_at))))
    return lines
