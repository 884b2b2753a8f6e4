"""What stands for a page's content, so that an approval holds for these words and no others. Pure."""

import hashlib
import json

# Where a page stands, who has it open and whether it shows: none of it is read by a visitor as content.
BOOKKEEPING = frozenset(
    [
        "pk",
        "id",
        "path",
        "depth",
        "numchild",
        "url_path",
        "draft_title",
        "live",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "go_live_at",
        "expire_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
        "owner",
        "alias_of",
        "wagtail_admin_comments",
        "words",  # worked out from the others at every save
    ]
)


def digest_of(data: dict) -> str:
    """Return 64 hexadecimal characters for a page's serialised data (Wagtail's `serializable_data`).

    Rows that belong to the page (speakers, topics) count with what they say, not with their numbers in the
    database: those are given when the page is published, after it was approved.
    """
    kept = {name: rows_without_keys(value) for name, value in data.items() if name not in BOOKKEEPING}
    return hashlib.sha256(json.dumps(kept, sort_keys=True, default=str).encode()).hexdigest()


def rows_without_keys(value):
    if not isinstance(value, list):
        return value
    return [
        {key: part for key, part in row.items() if key not in ("pk", "page")} if isinstance(row, dict) else row
        for row in value
    ]
