"""Crisis help that outlives the database: the register, and its last known copy in one small file."""

import json
import logging
import os
import tempfile
from datetime import date

from django.conf import settings
from django.db import DatabaseError
from django.db.models import F

from .models.signposts import Signpost
from .models.taxonomy import Nation

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
)


def read_register(language_code: str) -> list[Signpost]:
    """Return every signpost in this language, in the editors' order, each with `known_nations`. One query.

    Raises DatabaseError when the database is away.
    """
    rows = (
        Signpost.objects.filter(locale__language_code=language_code)
        .annotate(nation_slug=F("nations__slug"), nation_name=F("nations__name"))
        .order_by("sort_order", "name", "pk", "nations__sort_order")
    )
    signposts = {}
    for row in rows:
        signpost = signposts.setdefault(row.pk, row)
        signpost.known_nations = signpost.known_nations or []
        if row.nation_slug:
            signpost.known_nations.append(Nation(slug=row.nation_slug, name=row.nation_name))
    return list(signposts.values())


def known_signposts(language_code: str) -> list[Signpost]:
    """Return the register, or its last known copy when the database does not answer."""
    try:
        return read_register(language_code)
    except DatabaseError:
        return read_snapshot()


def write_snapshot() -> None:
    """Keep the default language's register in a file. Written whole, then renamed, so no reader sees half of it."""
    entries = [
        {
            **{name: getattr(signpost, name) for name in KEPT_FIELDS},
            "nations": [[nation.slug, nation.name] for nation in signpost.known_nations],
            "last_verified": signpost.last_verified.isoformat() if signpost.last_verified else None,
        }
        for signpost in read_register(settings.LANGUAGE_CODE)
    ]
    path = settings.CRISIS_SNAPSHOT
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as draft:
        json.dump(entries, draft, ensure_ascii=False, indent=1)
    os.replace(draft.name, path)


def read_snapshot() -> list[Signpost]:
    """Return unsaved signposts from the file; an empty list when there is none yet or it cannot be read."""
    try:
        entries = json.loads(settings.CRISIS_SNAPSHOT.read_text(encoding="utf-8"))
        signposts = []
        for entry in entries:
            signpost = Signpost(**{name: entry[name] for name in KEPT_FIELDS})
            signpost.last_verified = date.fromisoformat(entry["last_verified"]) if entry["last_verified"] else None
            signpost.known_nations = [Nation(slug=slug, name=name) for slug, name in entry["nations"]]
            signposts.append(signpost)
        return signposts
    except (OSError, ValueError, KeyError, TypeError):
        logger.exception("The last known crisis help cannot be read")
        return []
