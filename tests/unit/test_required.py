"""What a machine lacks skips a test here, and fails it where it is required."""

import pytest

from tests.required import lacking


def test_it_is_skipped_with_the_words(monkeypatch):
    monkeypatch.delenv("REQUIRE_KETTLE", raising=False)
    with pytest.raises(pytest.skip.Exception, match="No kettle"):
        lacking("KETTLE", "No kettle was found.")


def test_it_fails_with_the_words_where_it_is_required(monkeypatch):
    monkeypatch.setenv("REQUIRE_KETTLE", "1")
    with pytest.raises(pytest.fail.Exception, match="No kettle"):
        lacking("KETTLE", "No kettle was found.")
