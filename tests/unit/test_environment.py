"""A slip in the environment stops the start with one plain sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal import environment


@pytest.mark.parametrize(("value", "expected"), [("yes", True), ("1", True), ("No", False), ("", False)])
def test_flags(monkeypatch, value, expected):
    monkeypatch.setenv("A_FLAG", value)
    assert environment.flag("A_FLAG") is expected


def test_a_flag_that_is_neither_yes_nor_no_is_refused(monkeypatch):
    monkeypatch.setenv("A_FLAG", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="A_FLAG should be yes or no, not 'perhaps'"):
        environment.flag("A_FLAG")


def test_a_number_that_is_none_is_refused(monkeypatch):
    monkeypatch.setenv("A_NUMBER", "twelve")
    with pytest.raises(ImproperlyConfigured, match="A_NUMBER should be a whole number"):
        environment.whole_number("A_NUMBER", 1)


def test_a_missing_secret_is_named(monkeypatch):
    monkeypatch.setenv("A_SECRET", "  ")
    with pytest.raises(ImproperlyConfigured, match="A_SECRET is not set"):
        environment.required("A_SECRET")


def test_lists(monkeypatch):
    monkeypatch.setenv("A_LIST", "one, two,,")
    assert environment.words("A_LIST") == ["one", "two"]
