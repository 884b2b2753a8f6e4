"""One line to SQLite that a server keeps open, so that the database can still be read when the disk is full.

Connections come and go. With the last one SQLite takes the files of its write-ahead log away, and whoever opens the
database next has to make them: on a full disk nobody could read any more.
"""

import sqlite3

from django.db import connection

kept = []  # for as long as the process lives


def hold_open() -> None:
    """Open the database and keep it open. Does nothing for other databases, or where it cannot be opened now."""
    if connection.vendor != "sqlite" or connection.is_in_memory_db():
        return
    try:
        line = sqlite3.connect(connection.settings_dict["NAME"], check_same_thread=False, isolation_level=None)
        line.execute("SELECT count(*) FROM sqlite_master").fetchone()  # only asking makes the files
    except sqlite3.Error:
        return
    kept.append(line)
