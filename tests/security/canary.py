"""A join link that nobody could write by chance, and every place to look for it."""

import base64
import io
import logging
import zipfile
from html import escape
from urllib.parse import quote

from django.core.cache import caches
from django.core.cache.backends import locmem
from django.db import connection

WORDS = ("Zq7path8kanari3", "Xj4pass9kanari6")  # no letter of these changes when it is quoted, escaped or put into JSON
LINK = f"https://example.org/{WORDS[0]}/?pwd={WORDS[1]}&from=a%2Fb"


def traces_of(link: str, words) -> list[bytes]:
    """Return what gives a link away, in lower case: its secret words, and the whole of it as it may be written."""
    whole = [link, quote(link), quote(link, safe=""), escape(link), link.split("://")[1].split("?")[0]]
    coded = [base64.b64encode(link.encode()), base64.urlsafe_b64encode(link.encode()), link.encode().hex().encode()]
    return [trace.lower() for trace in (*(word.encode() for word in (*words, *whole)), *coded)]


TRACES = traces_of(LINK, WORDS)


def found_in(*things) -> list[bytes]:
    """Return the traces in bytes, text, or anything that has a repr."""
    found = set()
    for thing in things:
        if isinstance(thing, str):
            data = thing.encode()
        elif isinstance(thing, (bytes, bytearray, memoryview)):
            data = bytes(thing)
        else:
            data = repr(thing).encode()
        found |= {trace for trace in TRACES if trace in data.lower()}
    return sorted(found)


def everything_in(response) -> list[bytes]:
    """Return all that an answer carries: its head, its cookies, its body, and what a spreadsheet holds inside."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    parts = [repr(dict(response.headers)).encode(), response.cookies.output().encode(), body]
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as spreadsheet:
            parts += [spreadsheet.read(name) for name in spreadsheet.namelist()]
    return parts


def database_cells():
    """Yield (table, column, value) for every cell of every table, those of the search index and of Django included."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 (names from the database)
            columns = [column.name if hasattr(column, "name") else column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for column, value in zip(columns, row, strict=True):
                    if value is not None:
                        yield table, column, value


def where_in_database() -> set[str]:
    return {f"{table}.{column}" for table, column, value in database_cells() if found_in(value)}


def cache_contents():
    """Yield the bytes of every entry of the caches in memory. Any other kind of cache fails: it needs its own look."""
    for alias in caches:
        assert type(caches[alias]) is locmem.LocMemCache, f"Teach this test to look into the cache {alias}."
    for entries in locmem._caches.values():
        for key, value in entries.items():
            yield key
            yield value


class Everything(logging.Handler):
    """Keeps every record whole: what was formatted, what was passed, and the stack with its local variables."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.kept = []

    def emit(self, record):
        self.kept.append(self.format(record))
        self.kept.append(repr((record.msg, record.args)))
