"""What a table holds, as a number of rows and one digest, whatever order the rows come in.

`integrity_check` says that a file is well-formed, not that anything is in it: a SQLite file that was copied while it
was in use passed with none of its 500 committed rows. So a backup says what it holds, and restoring compares.
"""

import hashlib
from collections.abc import Iterable

import psycopg
from psycopg import sql

SPAN = 2**256


def digest(rows: Iterable[bytes]) -> list:
    """Return [how many, digest] of rows. Sums of hashes need no order, and two equal rows count twice."""
    count = total = 0
    for row in rows:
        count += 1
        total = (total + int.from_bytes(hashlib.sha256(row).digest(), "big")) % SPAN
    return [count, f"{total:064x}"]


def of_sqlite(connection) -> dict[str, list]:
    """Return {table: [rows, digest]} of a `sqlite3.Connection`."""
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not name.startswith("sqlite_")
    ]
    found = {}
    for table in tables:
        quoted = table.replace('"', '""')
        # A name out of the database's own list.
        rows = connection.execute(f'SELECT * FROM "{quoted}"')  # noqa: S608  # nosec B608
        found[table] = digest(repr(row).encode() for row in rows)
    return found


def of_postgresql(connection: psycopg.Connection) -> dict[str, list]:
    """Return {table: [rows, digest]} of the schema `public`, as the transaction of this connection sees it."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1")
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [name for (name,) in cursor.fetchall()]
    found = {}
    for table in tables:
        with connection.cursor(name="digest") as rows:  # on the server, so that no table has to fit into memory
            rows.execute(sql.SQL("SELECT one::text FROM {} AS one").format(sql.Identifier("public", table)))
            found[table] = digest(row.encode() for (row,) in rows)
    return found
