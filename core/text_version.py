"""A page's blocks as plain text, one function a kind of block. Read from the blocks, never from their HTML.

A room with blocks of its own brings functions for them; a block that nobody knows is said in its searchable words.
"""

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.rich_text import expand_db_html

from .addresses import full_address
from .queries import eligibility_lines, eligibility_record
from .rich_text_lines import heading, rich_text_lines, trimmed


def rich(value) -> list[str]:
    """Return the lines of a rich text block's value; links to our own pages become whole addresses."""
    return rich_text_lines(expand_db_html(value.source), settings.BASE_URL) if value else []


def titled(title, lines) -> list[str]:
    return [*(heading(title, "-") if title else []), *lines]


def named(name, words) -> str:
    """Return "Name: words". The name is handed over translated: gettext's own programs read no f-string."""
    return f"{name}: {words}"


def text(value, register):
    return rich(value)


def key_points(value, register):
    return titled(value["title"] or _("The main points"), [f"- {point}" for point in value["points"]])


def quote(value, register):
    lines = [f"> {line}" for line in value["quote"].splitlines()]
    return [*lines, f"({value['attribution']})"] if value["attribution"] else lines


def steps(value, register):
    lines = []
    for number, step in enumerate(value["steps"], 1):
        lines += [f"{number}. {step['title']}", *rich(step["text"]), ""]
    return titled(value["title"], lines)


def say_this(value, register):
    lines = []
    for row in value["rows"]:
        lines += [named(_("Avoid saying"), row["avoid"]), named(_("Say instead"), row["instead"])]
        lines += [named(_("Why"), row["why"]), ""] if row["why"] else [""]
    return titled(value["title"], lines)


def accordion(value, register):
    lines = []
    for item in value["items"]:
        lines += [*heading(item["title"], ""), *rich(item["text"]), ""]
    return lines


def care_card(value, register):
    level = {"immediate": _("Immediate action required:"), "urgent": _("Urgent advice:")}.get(value["level"], "")
    return titled(f"{level} {value['title']}".strip(), rich(value["text"]))


def signpost(entry) -> list[str]:
    """Return how to reach one entry of the register, as the page says it."""
    ways = [_("Call %(phone)s") % {"phone": entry.phone}] if entry.phone else []
    if entry.text_number and entry.text_keyword:
        ways.append(_("Text %(word)s to %(number)s") % {"word": entry.text_keyword, "number": entry.text_number})
    elif entry.text_number:
        ways.append(_("Text %(number)s") % {"number": entry.text_number})
    ways += [entry.website] if entry.website else []
    where = f" ({entry.nation_beside_name})" if entry.nation_beside_name else ""
    hours = f". {entry.hours}" if entry.hours else ""
    return [f"- {entry.name}{where}: {'; '.join(ways)}{hours}"]


def signposts(value, register):
    chosen = [
        entry
        for entry in register
        if value.get("urgency") in ("", None, entry.urgency)
        and (not value.get("nation") or entry.covers(value["nation"]))
    ]
    lines = [line for entry in chosen for line in signpost(entry)]
    return titled(value["title"] or _("People you can talk to"), lines) if lines else []


def signpost_inset(value, register):
    entry = entry_in(register, value["signpost"])
    return [*([value["before"]] if value["before"] else []), *signpost(entry)] if entry else []


def entry_in(register, chosen):
    """Return the register's entry that was chosen, in the language of the register, or None where it is gone."""
    key = chosen and chosen.translation_key
    return next((entry for entry in register if key and entry.translation_key == key), None)


def eligibility(value, register):
    from django.utils.translation import get_language

    record = eligibility_record(get_language())
    found = eligibility_lines(record, value.get("audience")) if record else []
    lines = [f"- {line.audience.name}: {line.explanation} {line.use_here}".rstrip() for line in found]
    return titled(record.title, lines) if lines else []


def figure(value, register):
    alt = getattr(value["image"], "contextual_alt_text", "") or ""
    words = " ".join(part for part in (alt, value["caption"]) if part)
    return ["[" + named(_("Picture"), words) + "]"] if words else []


def download(value, register):
    document = value["document"]
    if not document:
        return []
    facts = [document.file_extension.upper(), filesizeformat(document.get_file_size()).replace("\xa0", " ")]
    if value["pages"]:
        facts.append(ngettext("%(pages)s page", "%(pages)s pages", value["pages"]) % {"pages": value["pages"]})
    lines = [f"{value['title'] or document.title} ({', '.join(facts)}): {full_address(document.url)}"]
    return [*lines, value["format_note"]] if value["format_note"] else lines


def link_card(value, register):
    lines = [f"{value['title']}: {value['url']}"]
    return [*lines, value["text"]] if value["text"] else lines


def recording(value, register):
    """A recording of our own: its name, and every word that is said."""
    return titled(value["title"], rich(value["transcript"]))


def hosted_video(value, register):
    return titled(value["title"], [value["address"], "", *rich(value["transcript"])])


LINES_OF = {
    "text": text,
    "inset": text,
    "key_points": key_points,
    "quote": quote,
    "steps": steps,
    "say_this": say_this,
    "accordion": accordion,
    "care_card": care_card,
    "signposts": signposts,
    "signpost_inset": signpost_inset,
    "eligibility": eligibility,
    "figure": figure,
    "download": download,
    "link_card": link_card,
    "audio": recording,
    "video": recording,
    "hosted_video": hosted_video,
}


def body_lines(body, register) -> list[str]:
    """Return the lines of a page's body. `register` is the signposts as core.chrome has them."""
    lines = []
    for block in body:
        said = LINES_OF.get(block.block_type)
        if said:
            lines += said(block.value, register)
        else:
            lines += [str(words) for words in block.block.get_searchable_content(block.value)]
        lines.append("")
    return trimmed(lines)
