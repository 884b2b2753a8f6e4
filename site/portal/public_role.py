"""What a process that serves visitors alone may do in the database (PostgreSQL): read what pages are made from, and
write what visitors cause. Pure: it makes statements out of names.

Whatever is not named here is refused by the database itself, whoever found a way to ask for it.
"""

import re
from collections.abc import Iterable

ROLE_NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")

# What visitors cause. With columns where only they may be changed.
WRITES = {
    "cookie_consent_logitem": "INSERT",  # which answer, to what, when: nobody's name
    "cookies_noticesnapshot": "INSERT",  # what the page about cookies said then
    "core_dailycount": "INSERT, UPDATE",  # how often a page is opened
    "core_usefulcount": "INSERT, UPDATE",  # "Was this useful?"
    "core_usefulnote": "INSERT",
    "schedule_joincount": "INSERT, UPDATE",  # how many were let in
    # The last seat is taken: the session says so, its history too, and other machines are told.
    "schedule_occurrence": "UPDATE (status, sequence, modified_at)",
    "wagtailcore_modellogentry": "INSERT",
    "core_sharedgeneration": "INSERT, UPDATE",
}
# Who signs in and with what, drafts, letters that wait: no page is made from these, so they cannot even be read.
UNREADABLE = frozenset(
    [
        "account_emailaddress",
        "account_emailconfirmation",
        "axes_accessattempt",
        "axes_accessattemptexpiration",
        "axes_accessfailurelog",
        "axes_accesslog",
        "core_digest",
        "core_importedfile",
        "core_importedpage",
        "django_session",
        "mfa_authenticator",
        "wagtailadmin_editingsession",
        "wagtailadmin_formstate",
        "wagtailcore_apitoken",
        "wagtailcore_comment",
        "wagtailcore_commentreply",
        "wagtailcore_revision",
        "wagtailcore_uploadedfile",
    ]
)


def is_role_name(name: str) -> bool:
    """Tell whether a role may be called so: small letters, figures and underscores, which need no quotes."""
    return ROLE_NAME.fullmatch(name) is not None


def statements(role: str, tables: Iterable[str]) -> list[str]:
    """Return what to run, as the tables' owner and in one transaction, so that `role` may do exactly this.

    `tables` are all that there are. Running it again, after tables came and went, leaves the same as running it once.
    Raises ValueError for a name that is no role's.
    """
    if not is_role_name(role):
        raise ValueError(role)
    there = sorted(tables)
    readable = ", ".join(table for table in there if table not in UNREADABLE)
    return [
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
        # Taking rights on a table away leaves those on its columns.
        *(f"REVOKE ALL ({columns_of(rights)}) ON {table} FROM {role}" for table, rights in columns(there)),
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {role}",
        f"REVOKE CREATE ON SCHEMA public FROM {role}",
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"GRANT SELECT ON {readable} TO {role}",
        *(f"GRANT {rights} ON {table} TO {role}" for table, rights in WRITES.items() if table in there),
    ]


def columns(tables: list[str]) -> list[tuple[str, str]]:
    return [(table, rights) for table, rights in WRITES.items() if "(" in rights and table in tables]


def columns_of(rights: str) -> str:
    return rights.partition("(")[2].rstrip(")")
