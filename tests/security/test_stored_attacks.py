"""Nothing that is stored runs, by whichever way it came in and wherever it stands: over 300 attacks, read by a parser.

What a real browser makes of them is tests/browser/test_stored_attacks.py.
"""

import io
import json

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from core.fields import clean_raw
from core.importing.post_body import read_body
from core.models import ImportedPage, PortalPage
from core.sanitising import clean_address, clean_html
from portal.importing import Options, apply, plan
from resources.models import ResourcePage
from tests.committed import as_if_committed
from tests.factories import publish, resource, webinar
from tests.security.html_dangers import dangers, scheme_of
from tests.wordpress import export, item
from tests.xss_corpus import ATTACKS, SPLITS

TEXTS = (blocks.RichTextBlock, blocks.CharBlock, blocks.TextBlock, blocks.URLBlock)
BODY = [{"type": "text", "value": attack} for attack in ATTACKS]


def test_there_are_enough_and_most_would_run():
    assert len(ATTACKS) >= 300
    assert len([attack for attack in ATTACKS if dangers(attack)]) > 300


def test_nothing_is_left_of_an_attack():
    assert [attack for attack in ATTACKS if dangers(clean_html(attack))] == []


def test_nothing_is_left_of_an_attack_in_what_another_site_exports():
    for attack in ATTACKS:
        for piece in read_body(attack, base="https://old.example/x/", title="T").pieces:
            if piece.kind == "text":
                assert dangers(clean_html(piece.value)) == [], attack


def leaves(block, path=()):
    """Yield (path, block) of every place inside a block where text stands."""
    if isinstance(block, blocks.BaseStreamBlock | blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from leaves(child, (*path, name))
    elif isinstance(block, blocks.ListBlock):
        yield from leaves(block.child_block, (*path, "item"))
    elif isinstance(block, TEXTS):
        yield path, block


def raw_of(block, path, text):
    """Return a block's stored form with a text at a path and nothing else in it."""
    if not path:
        return text
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "value": raw_of(block.child_block, path[1:], text)}]
    inner = raw_of(block.child_blocks[path[0]], path[1:], text)
    return [{"type": path[0], "value": inner}] if isinstance(block, blocks.BaseStreamBlock) else {path[0]: inner}


def at(block, path, raw):
    if not path:
        return raw
    if isinstance(block, blocks.ListBlock):
        return at(block.child_block, path[1:], raw[0]["value"])
    inner = raw[0]["value"] if isinstance(block, blocks.BaseStreamBlock) else raw[path[0]]
    return at(block.child_blocks[path[0]], path[1:], inner)


def every_stream():
    for model in apps.get_models():
        if issubclass(model, PortalPage):
            for field in model._meta.get_fields():
                if isinstance(field, StreamField) and field.model is model:
                    yield model, field


def test_every_text_of_every_block_is_cleaned_or_printed_as_words():
    """Rich text and addresses are cleaned when they are stored; every other text is escaped when it is shown (below).
    The places take turns with the attacks."""
    cleaned, turn = set(), 0
    for model, field in every_stream():
        for path, block in leaves(field.stream_block):
            rich, address = isinstance(block, blocks.RichTextBlock), isinstance(block, blocks.URLBlock)
            if not rich and not address:
                continue
            cleaned.add((model, field.name, path))
            for _ in range(25 if rich else len(SPLITS)):
                turn += 1
                text = ATTACKS[turn % len(ATTACKS)] if rich else SPLITS[turn % len(SPLITS)]
                kept = at(
                    field.stream_block, path, clean_raw(field.stream_block, raw_of(field.stream_block, path, text))
                )
                assert (dangers(kept) == []) if rich else scheme_of(kept) in ("", "http", "https"), (path, text, kept)
    assert len(cleaned) > 50
    assert turn > len(ATTACKS)


@pytest.mark.parametrize("address", ["https://ok.example/?a=b#c", "HTTP://ok.example", " https://ok.example/ "])
def test_an_address_that_is_one_stays(address):
    assert clean_address(address) == address.strip()


@pytest.mark.parametrize("address", [*SPLITS, "//evil.example", "ok.example", "https:ok", "https:///x", ""])
def test_an_address_that_is_none_goes(address):
    assert clean_address(address) == ""


def poisoned(page, address=""):
    """Write the attacks past everything, as somebody with the database's password could."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE resources_resourcepage SET body = %s, external_url = %s WHERE page_ptr_id = %s",
            [json.dumps(BODY), address, page.pk],
        )
    return ResourcePage.objects.get(pk=page.pk)


def by_code(client):
    return resource(body=BODY)


def by_an_update(client):
    page = resource()
    ResourcePage.objects.filter(pk=page.pk).update(body=BODY, external_url="javascript:canary()")
    as_if_committed()
    return page


def by_a_restored_version(client):
    page = resource()
    revision = page.save_revision()
    revision.content["body"] = json.dumps(BODY)
    revision.save()
    revision.publish()
    return page


def by_a_copy(client):
    return publish(poisoned(resource()).copy(update_attrs={"slug": "a-copy"}))


def by_the_cms_api(client):
    page = poisoned(resource())
    answer = client.post(
        f"/cms/api/main/pages/{page.pk}/action/copy/", {"slug": "a-copy"}, content_type="application/json"
    )
    assert answer.status_code == 201, answer.content
    return publish(ResourcePage.objects.get(slug="a-copy"))


def by_translation(client):
    return publish(poisoned(resource()).copy_for_translation(Locale.objects.get(language_code="cy"), copy_parents=True))


def by_wordpress(client):
    posts = [item(9000 + place, f"Post {place}", "\n\n".join(ATTACKS[place::12])) for place in range(12)]
    return imported(export(*posts))


def by_a_sheet(client):
    rows = [f'{place},"A sheet {place}","Short.",{quoted("words " + ATTACKS[place])}' for place in range(0, 440, 55)]
    return imported("\n".join(["id,title,summary,body", *rows]).encode("utf-8", "replace"))


def quoted(text):
    return '"{}"'.format(text.replace('"', '""').replace("\0", ""))


def imported(data):
    apply(plan(io.BytesIO(data), Options(None)))
    pages = [page.specific for page in Page.objects.filter(pk__in=ImportedPage.objects.values("page"))]
    assert len(pages) >= 8
    assert [found for page in pages for found in dangers_in(page)] == []
    return publish(max(pages, key=lambda page: len(page.words)))


def dangers_in(page) -> list:
    """Return what is dangerous in a page's text, each rich text by itself."""
    texts = [block["value"] for block in page.body.raw_data if isinstance(block["value"], str)]
    assert texts
    return [found for text in texts for found in dangers(text)]


WAYS = [by_code, by_an_update, by_a_restored_version, by_a_copy, by_the_cms_api, by_translation]
WAYS += [by_wordpress, by_a_sheet]


@pytest.mark.parametrize("way", WAYS)
def test_no_way_in_lets_an_attack_be_stored_or_shown(way, sign_in, home):
    page = way(sign_in("Managers"))
    stored = ResourcePage.objects.get(pk=page.pk)
    assert dangers_in(stored) == []
    assert stored.external_url == ""
    assert dangers(shown_of(Client(), stored), whole_page=True) == []


def shown_of(client, page) -> str:
    as_if_committed()
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_parser_finds_what_is_shown_when_nothing_is_cleaned(client, home):
    page = poisoned(resource(kind="link", external_url="https://ok.example/", body=[]), "javascript:canary()")
    found = dangers(shown_of(client, page), whole_page=True)
    assert "<img onerror=canary()>" in found
    assert "<a href=javascript:canary()>" in found


HOSTILE = "</title></script></style>--><script>canary()</script><img src=x onerror=canary()>\"' onclick=canary() "


def test_every_other_text_is_shown_as_words(client, home):
    """Texts without markup: each field of each block, and of a page, holds a way out of wherever it stands."""
    field = ResourcePage._meta.get_field("body")
    body = [raw_of(field.stream_block, path, HOSTILE)[0] for path, _ in leaves(field.stream_block)]
    texts = {
        "discreet_title": HOSTILE[:120],
        "content_note": HOSTILE,
        "summary": HOSTILE,
        "search_description": HOSTILE,
    }
    guide = resource(HOSTILE, body=body, slug="hostile", content_owner=HOSTILE[:120], **texts)
    talk = webinar(HOSTILE, slug="hostile-talk", what_you_will_hear=[{"type": "point", "value": HOSTILE}], **texts)
    for page in (guide, talk):
        assert dangers(shown_of(client, page), whole_page=True) == []
    for address in (
        "/search/?q=canary",
        "/whats-on/",
        "/webinars/",
        f"/calendar/?series={talk.pk}",
        f"/posters/{talk.pk}/",
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "canary" in answer.content.decode() or "calendar" in address, address
        assert dangers(answer.content.decode(), whole_page=True) == [], address
