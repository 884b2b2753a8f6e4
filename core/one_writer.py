"""Whoever writes whole pages waits for whoever does already, on every database.

Publishing touches the page, its dates, its log, the words of search and more, each in an order of its own: two in one
transaction each lock one another out on PostgreSQL ("deadlock detected"). SQLite lets one write at a time anyway.
"""

from django.db import connection

PAGES = 7_340_039  # a number of our own among PostgreSQL's advisory locks


def wait_for_my_turn() -> None:
    """Be the only one who writes whole pages until this transaction ends. Call it first in the transaction."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PAGES])
