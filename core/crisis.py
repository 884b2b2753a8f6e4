"""Crisis help that outlives the database: the register, and its last known copy in one small file."""

import json
import logging
import os
import tempfile
from datetime import date

from django.conf import settings
from django.db import DatabaseError
from django.db.models import F

from .languages import html_lang, name_here
from .models.signposts import Signpost
from .models.taxonomy import Nation
from .remembered import remembered

logger = logging.getLogger(__name__)

KEPT_FIELDS = (
    "name",
    "summary",
    "urgency",
    "phone",
    "text_number",
    "text_keyword",
    "website",
    "hours",
    "show_in_header",
    "header_label",
    "outdated_words",
)


def read_register(language_code: str) -> list[Signpost]:
    """Return every signpost, in the editors' order, each with `known_nations` and its `lang`. One query.

    One that nobody has put into this language yet is there in the default one, and `lang` says so: help is never left
    out. Raises DatabaseError when the database is away.
    """
    languages = {language_code, settings.LANGUAGE_CODE}
    rows = list(
        Signpost.objects.filter(locale__language_code__in=languages)
        .annotate(
            language=F("locale__language_code"),
            nation_slug=F("nations__slug"),
            nation_name=name_here(Nation, "nations__", language_code),
        )
        .order_by("sort_order", "name", "pk", "nations__sort_order")
    )
    translated = {row.translation_key for row in rows if row.language == language_code}
    signposts = {}
    for row in rows:
        if row.language != language_code and row.translation_key in translated:
            continue
        row.lang = "" if row.language == language_code else html_lang(row.language)
        signpost = signposts.setdefault(row.pk, row)
        signpost.known_nations = signpost.known_nations or []
        if row.nation_slug:
            signpost.known_nations.append(Nation(slug=row.nation_slug, name=row.nation_name))
    return list(signposts.values())


def known_signposts(language_code: str) -> list[Signpost]:
    """Return the register, or its last known copy when the database does not answer."""
    try:
        return remembered(("register", language_code), lambda: read_register(language_code))
    except DatabaseError:
        return read_snapshot(language_code)


def write_snapshot() -> None:
    """Keep the register in a file, in every language. Written whole, then renamed, so no reader sees half of it."""
    entries = {
        code: [as_entry(signpost) for signpost in read_register(code)]
        for code, _ in sorted(settings.LANGUAGES, key=lambda language: language[0] != settings.LANGUAGE_CODE)
    }
    path = settings.CRISIS_SNAPSHOT
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as draft:
        try:
            json.dump(entries, draft, ensure_ascii=False, indent=1)
            draft.flush()
        except OSError:  # a full disk: the last copy stays
            os.unlink(draft.name)
            raise
    os.replace(draft.name, path)


def as_entry(signpost) -> dict:
    """Return what the file keeps of a signpost."""
    return {
        **{name: getattr(signpost, name) for name in KEPT_FIELDS},
        "lang": signpost.lang,
        "nations": [[nation.slug, nation.name] for nation in signpost.known_nations],
        "last_verified": signpost.last_verified.isoformat() if signpost.last_verified else None,
    }


def read_snapshot(language_code: str) -> list[Signpost]:
    """Return unsaved signposts from the file, in this language or else the default one.

    An empty list when there is no file yet or it cannot be read.
    """
    try:
        kept = json.loads(settings.CRISIS_SNAPSHOT.read_text(encoding="utf-8"))
        entries = kept.get(language_code) or kept[settings.LANGUAGE_CODE]
        signposts = []
        for entry in entries:
            signpost = Signpost(**{name: entry[name] for name in KEPT_FIELDS})
            signpost.last_verified = date.fromisoformat(entry["last_verified"]) if entry["last_verified"] else None
            signpost.lang = entry["lang"]
            signpost.known_nations = [Nation(slug=slug, name=name) for slug, name in entry["nations"]]
            signposts.append(signpost)
        return signposts
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        logger.exception("The last known crisis help cannot be read")
        return []
