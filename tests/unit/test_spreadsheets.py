"""Text in a spreadsheet stays text, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spreadsheets import neutral, plain


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0@x",
        "\uff1d1+1",
        '=HYPERLINK("https://evil.example","x")',
        "'=1",
        "-",
    ],
)
def test_what_a_program_would_run_gets_an_apostrophe(text):
    assert neutral(text) == f"'{text}"
    assert plain(neutral(text)) == text


@pytest.mark.parametrize("value", ["", " ", "Sleep", "'quoted'", "a=b", "5", -5, 5.5, None, "'", "Don't"])
def test_everything_else_is_left(value):
    assert neutral(value) == value


@given(st.text(alphabet="'=+-@\t\r\n a1\u00a0", max_size=8))
def test_there_and_back(text):
    assert plain(neutral(text)) == text
    assert neutral(text).lstrip(" \u00a0")[:1] not in set("=+-@\t\r\n") or neutral(text).strip(" \u00a0") == ""
