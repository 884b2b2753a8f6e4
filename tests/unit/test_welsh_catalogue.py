"""The Welsh catalogue is complete: every word that a visitor meets has one, with the same values in it."""

import gettext
import re
from collections import Counter

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import ngettext

from tests.catalogue import ROOT, asked_for, read_po

FOLDER = ROOT / "locale" / "cy" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)s|%%")
# "Mac" and forms that are only values in an order are the same in both languages, and are meant to be.
SAME_IN_BOTH = re.compile(r"^(Mac|[%()\w ]*)$")
HOW = "sh ./portal manage makemessages -l cy ..., translate, compilemessages: docs/editors.md says how"


@pytest.fixture(scope="module")
def entries():
    found = read_po(FOLDER / "django.po")
    assert len(found) > 400
    return found


def key(entry):
    return (entry["msgctxt"], entry["msgid"], entry["msgid_plural"])


def test_it_holds_what_the_sources_ask_for_and_nothing_else(entries):
    held = {key(entry) for entry in entries if entry["msgid"]}
    asked = asked_for()
    assert len(asked) > 400
    assert sorted(asked - held, key=str) == [], HOW
    assert sorted(held - asked, key=str) == [], HOW
    assert [message for message, times in Counter(map(key, entries)).items() if times > 1] == []


def test_nothing_in_it_is_empty_or_fuzzy(entries):
    bad = [entry["msgid"] for entry in entries if entry["fuzzy"] or not all(entry["msgstr"])]
    assert bad == [], HOW


def test_no_message_was_left_in_english(entries):
    left = [
        entry["msgid"]
        for entry in entries
        if entry["msgid"] in entry["msgstr"] and not SAME_IN_BOTH.match(PLACEHOLDER.sub("", entry["msgid"]).strip())
    ]
    assert left == []
    words = [entry["msgid"] for entry in entries if entry["msgid"] in entry["msgstr"] and " " in entry["msgid"]]
    assert all("%(" in text for text in words), words


def test_the_same_values_stand_in_both(entries):
    for entry in entries:
        meant = set(PLACEHOLDER.findall(entry["msgid_plural"] or entry["msgid"]))
        for text in entry["msgstr"] if entry["msgid"] else []:
            assert set(PLACEHOLDER.findall(text)) == meant, entry["msgid"]


def test_every_plural_has_all_four_forms(entries):
    for entry in entries:
        assert len(entry["msgstr"]) == (4 if entry["msgid_plural"] else 1), entry["msgid"]


def test_what_is_committed_compiled_is_what_is_committed_written(entries):
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = dict(gettext.GNUTranslations(file)._catalog)
    written = {}
    for entry in entries:
        name = entry["msgid"] if entry["msgctxt"] is None else f"{entry['msgctxt']}\x04{entry['msgid']}"
        if entry["msgid_plural"]:
            written |= {(name, place): text for place, text in enumerate(entry["msgstr"])}
        else:
            written[name] = entry["msgstr"][0]
    compiled.pop("", None), written.pop("", None)
    assert compiled == written, HOW


@pytest.mark.parametrize(("number", "words"), [(1, "1 dyddiad"), (2, "2 ddyddiad"), (3, "3 dyddiad"), (8, "8 dyddiad")])
def test_numbers_take_their_welsh_form(number, words):
    with translation.override("cy"):
        text = ngettext("%(total)s date", "%(total)s dates", number) % {"total": number}
    assert text == words


def test_welsh_is_a_language_of_the_portal_and_english_the_first():
    assert [code for code, _ in settings.LANGUAGES[:2]] == ["en-gb", "cy"]
    assert settings.LANGUAGE_CODE == "en-gb"
