"""The editor's guide: what docs/editors.md says is in the CMS, task by task, and what it names is there."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import RequestFactory
from django.urls import resolve, reverse
from django.utils.html import escape
from django.utils.text import slugify
from wagtail.admin.menu import admin_menu, help_menu

from core.models import User
from portal.guide.screens import FILE, STATIC, guide
from portal.guide.tasks import read_guide
from tests.browser.guide_pictures import SHOTS

TEXT = FILE.read_text(encoding="utf-8")
PICTURES = FILE.parents[1] / "static" / "cms" / "guide"
TITLES = re.findall(r"^## (.+)$", TEXT, re.M)
MOST_WORDS, MOST_STEPS = 250, 8
MOST_PICTURES, MOST_BYTES = 14, 40 * 1024
# Ways that begin at a link and not in the menu.
ELSEWHERE = {"Account": "/cms/account/", "Status": None}


def test_every_task_opens_and_leads_to_the_next(sign_in):
    client = sign_in("Hosts")
    contents = client.get(reverse("guide")).content.decode()
    assert len(TITLES) > 30
    for number, title in enumerate(TITLES):
        address = reverse("guide_task", args=[slugify(title)])
        assert f'<a href="{address}">{escape(title)}</a>' in contents, title
        page = client.get(address).content.decode()
        for other in TITLES[max(0, number - 1) : number] + TITLES[number + 1 : number + 2]:
            assert f'href="{reverse("guide_task", args=[slugify(other)])}">{escape(other)}</a></li>' in page, title
        words = page.partition("<article")[2].partition("</article>")[0]
        assert not re.search(r'(href|src)="(#|\.\.)', words), f"{title}: a link or picture of the file itself"


def test_the_file_lists_its_tasks_in_order_and_its_links_lead_to_tasks():
    slugs = [slugify(title) for title in TITLES]
    assert len(set(slugs)) == len(slugs)
    assert [f"[{title}](#{slug})" for title, slug in zip(TITLES, slugs, strict=True)] == re.findall(
        r"\[[^]]+\]\(#[^)]+\)", TEXT.partition("\n# ")[0]
    )
    assert [link for task in guide().tasks for link in task.links if link not in slugs] == []


@pytest.mark.parametrize("task", guide().tasks, ids=lambda task: task.slug)
def test_a_task_is_short(task):
    assert 20 < task.words <= MOST_WORDS
    assert task.html.count("<ol>") <= 1
    assert task.html.partition("<ol>")[2].partition("</ol>")[0].count("<li>") <= MOST_STEPS


def test_every_picture_is_there_small_used_and_has_words():
    named = [picture for task in guide().tasks for picture in task.pictures]
    assert sorted(picture.path for picture in named) == sorted(
        f"{STATIC}cms/guide/{path.name}" for path in PICTURES.iterdir()
    )
    assert sorted(SHOTS) == sorted(path.stem for path in PICTURES.iterdir()), "each can be taken again"
    assert 0 < len(named) <= MOST_PICTURES
    for picture in named:
        assert len(picture.words) > 30, picture.path
        path = PICTURES / picture.path.rpartition("/")[2]
        assert finders.find(picture.path.removeprefix(STATIC)) == str(path)
        assert path.read_bytes()[8:12] == b"WEBP"
        assert path.stat().st_size <= MOST_BYTES, picture.path


def test_every_address_in_the_guide_is_there():
    named = re.findall(r"`(/cms/[^`]*)`", TEXT)
    assert len(named) >= 3
    for address in named:
        assert resolve(address), address


def test_every_way_through_the_menu_is_there(admin_client, home):
    request = RequestFactory().get("/cms/")
    request.user = User.objects.get(is_superuser=True)
    menu = {item.label: item for item in admin_menu.menu_items_for_request(request)}
    ways = set(re.findall(r"\*\*([A-Z][\w ]+) > ([^*]+)\*\*", TEXT))
    assert len(ways) > 15
    for above, label in sorted(ways):
        if above not in ELSEWHERE and hasattr(menu[above], "menu"):
            below = menu[above].menu.menu_items_for_request(request)
            assert label in [str(item.label).replace("’", "'") for item in below], f"{above} > {label}"
        else:
            address = ELSEWHERE.get(above) or menu[above].url
            assert label in admin_client.get(address).content.decode(), f"{above} > {label}"


def test_the_help_menu_has_one_guide_and_nothing_of_another_site(admin_client):
    request = RequestFactory().get("/cms/")
    request.user = User.objects.get(is_superuser=True)
    items = help_menu.menu_items_for_request(request)
    assert [item.url for item in items if item.name == "guide"] == [reverse("guide")]
    assert [item.url for item in items if item.url.startswith("http")] == []


def test_visitors_are_asked_to_sign_in_and_a_task_that_is_not_there_is_not_found(client, sign_in):
    for address in (reverse("guide"), reverse("guide_task", args=["publish-a-webinar"])):
        assert "/login/" in client.get(address)["Location"]
    client = sign_in("Editors")
    assert client.get(reverse("guide")).status_code == 200
    assert client.get(reverse("guide_task", args=["no-such-task"])).status_code == 404


def test_raw_html_in_the_file_stays_text():
    text = '# Guide\n\nHello.\n\n# Group\n\n## Task\n\n<script>alert(1)</script> ![x](../static/a.webp "b")\n[t](#task)'
    task = read_guide(text, "/cms/guide/{}/".format, "/static/{}".format).tasks[0]
    assert "<script" not in task.html
    assert "&lt;script&gt;" in task.html
    assert task.group == "Group"
    assert 'href="/cms/guide/task/"' in task.html
