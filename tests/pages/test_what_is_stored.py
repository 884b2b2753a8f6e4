"""HTML is cleaned whoever wrote it, and a page keeps its words for search."""

import json

import pytest
from django.core.exceptions import ValidationError
from wagtail.rich_text import RichText

from core.blocks.text import TextBlock
from resources.models import ResourcePage
from tests.factories import resource

NASTY = "<p>Rest now</p><script>alert(1)</script><img src=x onerror=alert(1)>"


def test_code_that_writes_a_page_is_not_trusted(home):
    page = resource(
        body=[
            {"type": "text", "value": NASTY},
            {
                "type": "steps",
                "value": {"title": "", "steps": [{"type": "item", "value": {"title": "One", "text": NASTY}}]},
            },
        ]
    )
    stored = json.dumps(list(ResourcePage.objects.get(pk=page.pk).body.raw_data), default=str)
    assert "Rest now" in stored
    assert "script" not in stored
    assert "onerror" not in stored


def test_neither_are_revisions(home):
    page = resource()
    page.body = json.dumps([{"type": "inset", "value": NASTY}])
    revision = page.save_revision()
    assert "Rest now" in revision.content["body"]
    assert "script" not in revision.content["body"]


def test_a_page_keeps_its_words_and_reading_time(home):
    words = " ".join(["rest"] * 620)
    page = resource(summary="Short.", body=[{"type": "text", "value": f"<h2>Head</h2><p>{words}</p>"}])
    assert page.words.startswith("Short. Head. rest rest")
    assert page.minutes == 3


def test_filling_a_block_with_too_much_is_said_in_words():
    with pytest.raises(ValidationError, match="200,000 characters"):
        TextBlock().clean(RichText("a" * 200_001))
