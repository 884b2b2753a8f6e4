"""A stand-in until the number that every process shares is here: it rises with every write of this process."""

import re

from django.db.backends.signals import connection_created

WRITES = re.compile(r"\s*(insert|update|delete|replace)\b", re.IGNORECASE)
_number = 0


def current() -> int:
    """Return the number; it has risen since anything was written."""
    return _number


def _count(execute, sql, params, many, context):
    global _number
    if WRITES.match(sql):
        _number += 1
    return execute(sql, params, many, context)


def _watch(connection, **kwargs):
    if _count not in connection.execute_wrappers:
        connection.execute_wrappers.append(_count)


connection_created.connect(_watch)
