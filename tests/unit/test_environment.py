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


KEY = "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtISE="


def test_a_secret_may_stand_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "key").write_text(f"{KEY}\n")
    monkeypatch.setenv("A_SECRET_FILE", str(tmp_path / "key"))
    assert environment.secret("A_SECRET") == KEY


def test_a_file_that_cannot_be_read_stops_the_start(monkeypatch, tmp_path):
    monkeypatch.setenv("A_SECRET_FILE", str(tmp_path / "gone"))
    with pytest.raises(ImproperlyConfigured, match="A_SECRET_FILE names a file that cannot be read"):
        environment.secret("A_SECRET")


@pytest.mark.parametrize("value", ["short", KEY[:-2], "=" * 44, f"{KEY},nonsense", "ключ"])
def test_a_key_that_is_none_is_refused_and_not_repeated(value):
    with pytest.raises(ImproperlyConfigured, match="is not a key") as refused:
        environment.fernet_keys("A_KEY", value)
    assert value not in str(refused.value)
    assert "make_join_key" in str(refused.value)


def test_keys_are_one_or_several_and_never_none():
    assert environment.fernet_keys("A_KEY", f"{KEY}, {KEY}") == [KEY, KEY]
    with pytest.raises(ImproperlyConfigured, match="A_KEY is not set, nor A_KEY_FILE"):
        environment.fernet_keys("A_KEY", " , ")
