"""A page's words without markup read as sentences."""

import pytest

from core.plain_text import reading_minutes, without_markup


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<h2>Rest</h2><p>Sit down.</p>", "Rest. Sit down."),
        ("<ul><li>one</li><li>two!</li></ul>", "one. two!"),
        ("<p><b>Webinars</b>: all of them</p>", "Webinars: all of them."),
        ("a<br/>b", "a b"),
    ],
)
def test_words(html, words):
    assert " ".join(without_markup(html).split()) == words


@pytest.mark.parametrize(("count", "minutes"), [(0, 1), (200, 1), (300, 2), (1000, 5)])
def test_reading_time(count, minutes):
    assert reading_minutes("word " * count) == minutes
