"""A process for visitors alone does not start with a role that could change pages (`check --database default`)."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import DatabaseError, connection

MAY = """SELECT has_table_privilege('wagtailcore_page', 'INSERT, UPDATE, DELETE, TRUNCATE')
    OR has_table_privilege('core_user', 'INSERT, UPDATE, DELETE, TRUNCATE')"""


@register(Tags.database)
def the_public_role_cannot_write_pages(app_configs=None, databases=None, **kwargs):
    if settings.PORTAL_ROLE != "public" or not databases:
        return []
    hint = (
        "Make a role for it, run as the owner: sh ./portal manage grant_public_role NAME, and set PUBLIC_DATABASE_URL."
    )
    if connection.vendor != "postgresql":
        words = "PORTAL_ROLE=public needs PostgreSQL: other databases have no roles."
        return [Error(words, hint=hint, id="portal.E010")]
    try:
        with connection.cursor() as cursor:
            cursor.execute(MAY)
            may_write = cursor.fetchone()[0]
    except DatabaseError:
        return []  # not migrated yet, or away: others say so
    words = "The role in PUBLIC_DATABASE_URL could change pages and accounts."
    return [Error(words, hint=hint, id="portal.E010")] if may_write else []
