"""Nobody writes a line of their own into the portal's log, and none repeats what somebody typed."""

import logging
import re
from urllib.parse import quote

import pytest

from core.models import PortalSettings
from portal.quiet_log import WithoutWords
from tests.committed import as_if_committed
from tests.factories import resource
from tests.security.line_breakers import BREAKERS

SPLITS = "\n\r\x0b\x0c\x1b\x1c\x1d\x1e\x85\u2028\u2029\x00\x07\x08"


@pytest.fixture
def logged():
    """Return what would stand in the log, as production writes it, record by record."""
    kept = []

    class Kept(logging.Handler):
        def emit(self, record):
            kept.append((record, self.format(record)))

    handler = Kept(level=logging.WARNING)
    handler.setFormatter(WithoutWords())
    loggers = [logging.getLogger(), *map(logging.getLogger, ("django", "django.request", "django.security"))]
    for logger in loggers:
        logger.addHandler(handler)
    yield kept
    for logger in loggers:
        logger.removeHandler(handler)


def asked_with(client, text):
    """Ask with the text in address, query, every header, cookie and form, so that as much as can be is refused."""
    header = text.encode("unicode_escape").decode()
    headers = {"user-agent": header, "referer": header, "accept-language": header, "origin": header}
    client.get(f"/{quote(text)}/")
    client.get(f"/resources/{quote(text)}/?q={quote(text)}", headers=headers)
    client.get(f"/search/?q={quote(text)}&page={quote(text)}", headers=headers | {"cookie": f"consent={header}"})
    client.get("/", headers={"host": header[:60] or "x"})
    client.get(f"/posters/{quote(text)}/")
    client.get(f"/calendar/?session={quote(text)}&reminder={quote(text)}")
    client.post("/cookies/save/", {"analytics": text, "next": text}, headers={"sec-fetch-site": "cross-site"})
    client.post("/cms/login/", {"login": text, "password": text, "next": text}, headers=headers)
    client.generic("PUT", "/search/", text.encode(), headers=headers)


def first_line(line: str) -> str:
    """Return a record's first line, after a look at those below it: where in our code an exception came from."""
    first, *below = line.split("\n")
    assert not any(sign in line.replace("\n", "") for sign in SPLITS), line
    assert all(re.fullmatch(r'  File "[^"]+", line \d+, in \S+|[\w.]+', part) for part in below), line
    assert "${" not in line
    return first


def test_every_record_is_one_line_without_what_was_typed(home, client, logged):
    resource("Rest")
    for text in BREAKERS[1::2]:
        PortalSettings.objects.update(service_name=text[:60])
        as_if_committed()
        asked_with(client, text)
    assert len(logged) > 40
    for record, line in logged:
        assert not re.search(r"\box|tea|evil", first_line(line)), (record.name, line)


@pytest.mark.parametrize("text", BREAKERS)
def test_nor_does_one_of_our_own_words_begin_a_line(text, logged):
    """A title in a message of ours, and in the words of an exception."""
    try:
        raise ValueError(text)
    except ValueError:
        logging.getLogger("core.example").exception("The page %s failed", text)
    [(_, line)] = logged
    assert first_line(line).startswith("ERROR core.example The page ")
    assert line.endswith("\nbuiltins.ValueError")
