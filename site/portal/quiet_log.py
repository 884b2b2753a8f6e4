"""How errors are written to the portal's own log: what happened and where in the code, without what anybody typed.

Django's words for a refused form hold the page before and the sender, those for a wrong host the host, and an
exception's own words whatever was being read: a searched word, a row of the database. The path stays, since it is what
the portal itself named; of an address that there is not (404) or that makes no sense (400) somebody else made it up.
"""

import logging
import traceback
from http import HTTPStatus

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError

# Their words are the database's and the settings' about themselves: no row and no visitor is in them.
TOLD_IN_WORDS = (OperationalError, ImproperlyConfigured)
MADE_UP = {HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND}
# A line that somebody else's line break begins would look like one of ours, and "${jndi:" like an order to some
# programs that collect logs.
CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))} | {0x2028: "\\u2028", 0x2029: "\\u2029"}


class WithoutWords(logging.Formatter):
    """Formats "LEVEL logger what happened", and below it where in the code an exception came from."""

    def format(self, record: logging.LogRecord) -> str:
        words = self.words_of(record).translate(CONTROLS).replace("${", "$\\{")
        lines = [f"{record.levelname} {record.name} {words}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines.append(where(record.exc_info[1]))
        return "\n".join(lines)

    def words_of(self, record: logging.LogRecord) -> str:
        status = getattr(record, "status_code", None)
        if record.name == "django.request" and status in MADE_UP:
            return f"{HTTPStatus(status).phrase} ({status})"
        if not record.name.startswith("django.security"):
            return record.getMessage()
        request = getattr(record, "request", None)
        return f"Refused: {request.path_info}" if request is not None else "Refused"


def where(error: BaseException) -> str:
    """Return the chain of an exception, the first cause first: its types, and each line of code, without its words."""
    chain, seen = [], set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        chain.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(line for each in reversed(chain) for line in lines_of(each))


def lines_of(error: BaseException):
    for frame in traceback.extract_tb(error.__traceback__, limit=-40):
        yield f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}'
    yield f"{type(error).__module__}.{type(error).__qualname__}{said_by(error)}"


def said_by(error: BaseException) -> str:
    if isinstance(error, TOLD_IN_WORDS):
        return f": {error}".translate(CONTROLS)
    if isinstance(error, OSError) and error.strerror:
        return f": {error.strerror}"  # "No space left on device", without the name of the file
    return ""
