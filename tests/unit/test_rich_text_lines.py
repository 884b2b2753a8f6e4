"""Rich text as lines of plain text."""

from hypothesis import given
from hypothesis import strategies as st

from core.rich_text_lines import rich_text_lines

BASE = "https://portal.example"


def lines(html):
    return rich_text_lines(html, BASE)


def test_headings_paragraphs_and_lists_keep_their_shape():
    html = (
        "<p>Before.</p><h2>The first hour</h2><p>Sit <b>down</b>.<br/>Then rest.</p><ul><li>Tea</li><li>Toast</li></ul>"
    )
    assert lines(html) == [
        "Before.",
        "",
        "The first hour",
        "--------------",
        "",
        "Sit down.",
        "Then rest.",
        "",
        "- Tea",
        "- Toast",
    ]


def test_numbers_are_counted_and_lists_inside_lists_are_set_in():
    html = "<ol><li>One<ul><li>a</li><li>b</li></ul></li><li>Two</li></ol><p>After.</p>"
    assert lines(html) == ["1. One", "  - a", "  - b", "2. Two", "", "After."]


def test_a_link_is_followed_by_where_it_leads():
    assert lines('<p><a href="https://www.nhs.uk/x">NHS pages</a>, <a href="/about/">about us</a>.</p>') == [
        f"NHS pages (https://www.nhs.uk/x), about us ({BASE}/about/)."
    ]


def test_a_number_and_an_address_that_stand_there_are_not_said_twice():
    assert lines('<p><a href="tel:111">Call 111</a> <a href="https://nhs.uk">https://nhs.uk</a></p>') == [
        "Call 111 https://nhs.uk"
    ]
    assert lines('<p><a href="mailto:a@b.example">Write to us</a></p>') == ["Write to us (a@b.example)"]


def test_entities_and_quotes_are_words():
    assert lines("<blockquote>Tea &amp; toast &lt;3</blockquote>") == ["> Tea & toast <3"]


@given(st.text(alphabet="<>/apulih23b r&;\"'=-x", max_size=200))
def test_no_html_breaks_it_and_no_empty_lines_pile_up(html):
    found = lines(html)
    assert not any(one == two == "" for one, two in zip(found, found[1:], strict=False))
    assert not found or (found[0] and found[-1])
