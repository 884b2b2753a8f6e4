"""Links and pictures without words are found in what pages hold."""

import pytest

from core.link_finding import looks_like_file_name, outside_addresses, picture_gaps


def picture(alt_text, *, decorative=False, number=1):
    return {"type": "figure", "value": {"image": {"image": number, "decorative": decorative, "alt_text": alt_text}}}


def test_links_are_found_wherever_they_stand():
    blocks = [
        {
            "type": "text",
            "value": '<p><a href="https://a.example/x?b=1&amp;c=2#top">A</a> <a id="3" linktype="page">B</a></p>',
        },
        {"type": "steps", "value": {"steps": [{"value": {"text": "<p><A HREF='http://b.example/'>C</A></p>"}}]}},
        {"type": "link", "value": {"url": "https://c.example/"}},
        {"type": "text", "value": '<a href="mailto:a@a.example">D</a> https://not-a-link.example/ in a text'},
        {"type": "link", "value": {"url": "https://c.example/#part"}},
    ]
    assert outside_addresses([blocks]) == ["https://a.example/x?b=1&c=2", "http://b.example/", "https://c.example/"]


@pytest.mark.parametrize(
    "words", ["IMG_2031.jpg", "IMG 2031", "DSC00012", "a-photo-of.PNG", "Screenshot 2027-01-02", "image"]
)
def test_names_of_files_are_no_description(words):
    assert looks_like_file_name(words)


@pytest.mark.parametrize("words", ["The harbour at seven in the morning", "Image of a nurse", "Two people talk"])
def test_descriptions_are(words):
    assert not looks_like_file_name(words)


def test_a_picture_says_something_or_is_decoration():
    blocks = [
        picture("The harbour"),
        picture(""),
        picture("", decorative=True),
        picture("IMG_1.jpg"),
        picture("", number=None),
    ]
    found = picture_gaps([blocks])
    assert [words[:9] for words in found] == ["Picture 2", "Picture 4"]
    assert "“IMG_1.jpg”" in found[1]
