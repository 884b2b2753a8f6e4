"""The portal's own log says what happened and where, and no word that a visitor brought."""

import logging

import pytest
from django.db import OperationalError
from django.test import RequestFactory

from portal.quiet_log import WithoutWords

CANARY = "quokkacanary"


@pytest.fixture
def logged():
    """Return what is written, as production writes it, while the fixture is in use."""
    lines = []

    class Kept(logging.Handler):
        def emit(self, record):
            lines.append(self.format(record))

    handler = Kept()
    handler.setFormatter(WithoutWords())
    root = logging.getLogger()
    root.addHandler(handler)
    yield lines
    root.removeHandler(handler)


def fail(error):
    try:
        try:
            raise KeyError(CANARY)
        except KeyError as first:
            raise error from first
    except type(error):
        logging.getLogger("core.example").exception("It failed")


def test_an_exception_is_told_by_type_and_place(logged):
    fail(ValueError(f"invalid literal: {CANARY!r}"))
    [said] = logged
    assert said.splitlines()[0] == "ERROR core.example It failed"
    assert said.index("builtins.KeyError") < said.index("builtins.ValueError")
    assert "test_quiet_log.py" in said
    assert "in fail" in said
    assert CANARY not in said


def test_what_the_database_says_of_itself_is_kept(logged):
    fail(OperationalError("connection refused"))
    assert "OperationalError: connection refused" in logged[0]


def test_a_full_disk_is_named_and_its_file_is_not(logged):
    fail(OSError(28, "No space left on device", f"/var/{CANARY}"))
    assert "No space left on device" in logged[0]
    assert CANARY not in logged[0]


@pytest.mark.parametrize("logger", ["django.security.csrf", "django.security.DisallowedHost"])
def test_a_refusal_does_not_repeat_what_was_sent(logged, logger):
    """Django's own words: "Referer checking failed - https://… does not match", "Invalid HTTP_HOST header: …"."""
    request = RequestFactory().get("/somewhere/", {"q": CANARY})
    logging.getLogger(logger).warning("Forbidden (%s): %s", CANARY, "/somewhere/", extra={"request": request})
    assert logged == [f"WARNING {logger} Refused: /somewhere/"]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\x85", "\u2028", "\x1b[2J", "\0"])
def test_nobody_writes_a_line_of_their_own(logged, break_):
    logging.getLogger("django.request").warning("Not Found: %s", f"/a{break_}ERROR django.request all is lost")
    assert len(logged[0].splitlines()) == 1
    assert break_ not in logged[0]
