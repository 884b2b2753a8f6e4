"""Moving in: an export becomes drafts, the same ones the second time, and nobody's work is written over."""

import csv
import io
from pathlib import Path

import pikepdf
import pytest
from django.core.management import CommandError, call_command
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from common_rooms.models import CommonRoomPage
from core import public_fetching
from core.importing.wxr import RefusedFileError
from core.models import ImportedFile, ImportedPage, Person, PortalDocument, PortalImage
from portal.importing import Options, apply, plan
from portal.importing.planned import CHANGED, DELETED, EDITED, HERE, NEW, PUBLISHED, SAME
from resources.models import ResourceIndexPage, ResourcePage
from schedule.clock import local
from tests.wordpress import SITE, export, item, theme_test, uploaded
from webinars.models import WebinarPage

pytestmark = pytest.mark.django_db
SESSIONS = "id,kind,title,date,start,end,hosts,topics,audiences,summary\n"


@pytest.fixture(autouse=True)
def media_of_its_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def uploads(tmp_path):
    """A copy of the old site's uploads."""
    folder = tmp_path / "site" / "uploads" / "2019" / "03"
    folder.mkdir(parents=True)
    Image.new("RGB", (64, 48), "teal").save(folder / "harbour.jpg")
    Image.new("RGB", (64, 48), "navy").save(folder / "boats.png")
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(folder / "card.pdf")
    return tmp_path / "site"


def planned(data, folder=None, **options):
    return plan(io.BytesIO(data if isinstance(data, bytes) else data.encode()), Options(folder, **options))


def outcomes(made):
    return [page.outcome for page in made.pages]


def brought(data, folder=None, **options):
    return apply(planned(data, folder, **options))


def everything():
    """Return what an import could change, to compare before and after."""
    pages = Page.objects.order_by("pk").values_list(
        "pk", "title", "live", "latest_revision_id", "latest_revision_created_at"
    )
    models = (ImportedPage, ImportedFile, PortalImage, PortalDocument, Redirect)
    return [list(pages)] + [list(model.objects.order_by("pk").values_list("pk")) for model in models]


def test_a_whole_export_becomes_drafts_and_a_second_run_changes_nothing(uploads, settings):
    before, live = everything(), Page.objects.live().count()
    dry = planned(theme_test(), uploads)
    assert everything() == before, "a dry run writes nothing"
    made = apply(dry)
    assert outcomes(made).count(NEW) == 13
    assert [page.problem[:14] for page in made.broken] == ["The text is lo", "item 19 of thi"]
    assert made.left_out["comments: never brought along"] == 2
    assert made.left_out["pingbacks: never brought along"] == 2
    assert sum(made.counts_in[f"items: {kind}"] for kind in ("post", "page")) == 18
    assert Page.objects.live().count() == live
    new = ResourcePage.objects.filter(pk__in=ImportedPage.objects.values("page"))
    assert new.count() == 13
    assert not new.filter(live=True).exists()
    assert (PortalImage.objects.filter(title="harbour.jpg").count(), ImportedFile.objects.count()) == (1, 3)
    after = everything()
    again = brought(theme_test(), uploads)
    assert set(outcomes(again)) == {SAME, "broken"}
    assert everything() == after
    assert not list((settings.MEDIA_ROOT / "original_images").glob("*_*"))


def test_what_a_draft_holds(uploads):
    brought(theme_test(), uploads)
    page = ResourcePage.objects.get(slug="classic")
    assert (page.title, page.summary, page.listing_image.title) == ("Classic", "A short guide.", "harbour.jpg")
    assert f"{page.first_published_at:%Y-%m-%d}" == "2019-03-04"
    assert [tie.topic.slug for tie in page.topic_ties.all()] == ["sleep"]
    assert [tie.audience.slug for tie in page.audience_ties.all()] == ["students"]
    blocks = {block.block_type: block for block in page.body}
    assert all(block["id"] for block in page.body.raw_data)
    assert blocks["figure"].value["image"].contextual_alt_text in ("A harbour at dawn", "")
    other = ResourcePage.objects.get(slug="block-editor")
    html = " ".join(str(block.value) for block in page.body if block.block_type == "text")
    document = PortalDocument.objects.get(title="card.pdf")
    assert f'linktype="page" id="{other.pk}"' in str(page.body.raw_data[5])
    assert f'linktype="document" id="{document.pk}"' in str(page.body.raw_data[5])
    assert other.url in html
    assert f'linktype="page" id="{page.pk}"' in str(other.body.raw_data[0]), "links forward and back"
    assert ResourcePage.objects.get(slug="scheduled").first_published_at is None
    revision = page.get_latest_revision_as_object()
    assert revision.body.raw_data[0]["value"] == page.body.raw_data[0]["value"]


def test_every_draft_can_be_looked_at_and_published(uploads, client, sign_in):
    brought(theme_test(), uploads)
    sign_in("Editors")
    for page in ResourcePage.objects.filter(slug__in=["classic", "block-editor", "unsafe"]):
        assert client.get(f"/cms/pages/{page.pk}/edit/").status_code == 200
        assert client.get(page.url).status_code == 404
        page.get_latest_revision().publish()
        assert client.get(page.url).status_code == 200, page.title


def test_private_posts_come_when_they_are_asked_for():
    made = brought(theme_test(), include_private=True)
    titles = {page.title for page in made.pages if page.outcome == NEW}
    assert {"Private", "Passworded"} <= titles
    assert not ResourcePage.objects.get(slug="private").live
    assert "canary" not in str(ResourcePage.objects.exclude(slug__startswith="p").values_list("body", "summary"))


def test_what_people_did_meanwhile_stays():
    data = export(*(item(number, title) for number, title in enumerate(["Edited", "Out", "Gone", "Kept"], start=1)))
    brought(data)
    edited, out, gone, kept = (ResourcePage.objects.get(slug=slug) for slug in ("edited", "out", "gone", "kept"))
    edited.title = "A person's words"
    edited.save_revision()
    out.get_latest_revision().publish()
    gone.delete()
    changed = data.replace(b"<![CDATA[]]></content", b"<![CDATA[Other words]]></content")
    assert changed != data
    made = brought(changed)
    assert outcomes(made) == [EDITED, PUBLISHED, DELETED, CHANGED]
    assert edited.get_latest_revision_as_object().title == "A person's words"
    assert "Other words" in str(ResourcePage.objects.get(pk=kept.pk).body.raw_data)
    kept.refresh_from_db()
    assert "Other words" in str(kept.get_latest_revision_as_object().body.raw_data)
    assert not ResourcePage.objects.filter(slug="gone").exists()
    assert outcomes(brought(changed)) == [EDITED, PUBLISHED, DELETED, SAME]


def test_an_item_that_fails_leaves_nothing_and_the_others_go_on(uploads, settings, monkeypatch):
    picture = f'<img src="{SITE}/wp-content/uploads/2019/03/harbour.jpg" alt="A">'
    data = export(item(1, "First"), item(2, "Fails", picture), item(3, "Last"))
    save = ResourcePage.save_revision

    def failing(page, *args, **more):
        if page.title == "Fails":
            raise ValueError("a reason in words")
        return save(page, *args, **more)

    before = everything()
    monkeypatch.setattr(ResourcePage, "save_revision", failing)
    made = brought(data, uploads)
    assert outcomes(made) == [NEW, "broken", NEW]
    assert made.pages[1].problem == "a reason in words"
    assert not Page.objects.filter(title="Fails").exists()
    assert not PortalImage.objects.filter(title="harbour.jpg").exists()
    assert not list(Path(settings.MEDIA_ROOT).rglob("harbour*"))
    monkeypatch.undo()
    settings.MEDIA_ROOT = uploads.parent / "media"
    assert outcomes(brought(data, uploads)) == [SAME, NEW, SAME]
    assert PortalImage.objects.filter(title="harbour.jpg").count() == 1
    assert len(everything()[0]) == len(before[0]) + 3


@pytest.mark.parametrize(
    "address",
    [
        "/../../secret.png",
        "/wp-content/uploads/%2e%2e/%2e%2e/secret.png",
        "/link.png",
        "/..%5csecret.png",
        "/uploads",
        "/",
    ],
)
def test_nothing_outside_of_the_folder_is_read(address, tmp_path):
    folder = tmp_path / "uploads"
    (folder / "wp-content" / "uploads").mkdir(parents=True)
    Image.new("RGB", (9, 9)).save(tmp_path / "secret.png")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    made = brought(export(item(1, "Tries", f'<img src="{SITE}{address}" alt="A">')), folder)
    assert outcomes(made) == [NEW]
    assert "not an allowed host" in str(made.pages[0].notes)
    assert not ImportedFile.objects.exists()


def test_pictures_are_fetched_from_named_hosts_only(monkeypatch):
    asked = []

    def answer(connection, path, *limits):
        asked.append((connection.host, path))
        out = io.BytesIO()
        Image.new("RGB", (9, 9)).save(out, "PNG")
        return 200, "", b"<html>" if "page" in path else out.getvalue()

    monkeypatch.setattr(public_fetching, "get_once", answer)
    html = "".join(
        f'<img src="https://{at}" alt="A">'
        for at in ("cdn.example/a.png", "evil.example/b.png", "cdn.example/page.png")
    )
    dry = planned(export(item(1, "Pictures", html)), hosts=frozenset({"cdn.example"}))
    assert asked == [], "a dry run asks nobody"
    made = apply(dry)
    assert asked == [("cdn.example", "/a.png"), ("cdn.example", "/page.png")]
    assert "evil.example is not an allowed host" in str(made.pages[0].notes)
    assert "no whole JPEG" in str(made.pages[0].notes)
    assert [block.block_type for block in ResourcePage.objects.get(slug="pictures").body] == ["figure", "text", "text"]


def test_old_addresses_lead_on_once_the_page_is_published(client):
    brought(
        export(
            item(1, "Sleep well", "Words", link=f"{SITE}/2019/03/sleep-well/?utm=1"),
            item(2, "No path", link=f"{SITE}/?p=2"),
        )
    )
    page = ResourcePage.objects.get(slug="sleep-well")
    old = "/2019/03/sleep-well/?utm=1"
    assert Redirect.objects.get(redirect_page=page).is_permanent
    draft = client.get(old)
    assert draft.status_code == 404
    page.get_latest_revision().publish()
    moved = client.get(old)
    assert (moved.status_code, moved["Location"]) == (301, page.url)
    assert "Cookie" not in moved.get("Vary", "")
    assert not moved.cookies
    page.refresh_from_db()
    page.unpublish()
    assert client.get(old).status_code == 404
    assert Redirect.objects.filter(redirect_page=page).count() == 1


def test_an_address_that_is_taken_already_is_left(home):
    page = home.get_children().live().first()
    before = Redirect.objects.count()
    Redirect.add_redirect("/elsewhere/", redirect_to=page)
    made = brought(export(item(1, "One", link=f"{SITE}/elsewhere/"), item(2, "Two", link=f"{SITE}{page.url}")))
    assert "/elsewhere leads somewhere else already" in str(made.pages[0].notes)
    assert "is the address of a page that is there already" in str(made.pages[1].notes)
    assert Redirect.objects.count() == before + 1


def test_sessions_become_drafts_with_their_dates():
    person = Person.objects.order_by("pk").first()
    rows = (
        f"a,webinar,Sleep,2027-03-27; 2027-03-29,19:00,20:00,{person.name}; Nobody Known,Sleep,Staff,Short.\n"
        f"b,common room,Night room,2027-10-31,01:30,02:30,,,,\n"
        "c,common room,Day room,1 April 2027,7:15am,8:15am,,Weather,,\n"
    )
    made = brought(SESSIONS + rows)
    assert outcomes(made) == [NEW, "broken", NEW]
    assert "happens twice" in made.pages[1].problem
    talk = WebinarPage.objects.get(slug="sleep")
    assert [f"{local(start):%d %H:%M %z}" for start in sorted(talk.plan.wanted)] == ["27 19:00 +0000", "29 19:00 +0100"]
    assert ([tie.person for tie in talk.speakers.all()], talk.length_minutes, talk.live) == ([person], 60, False)
    assert "nobody here is called “Nobody Known”" in str(made.pages[0].notes)
    assert "“Weather” is none of the topics here" in str(made.pages[2].notes)
    assert not CommonRoomPage.objects.filter(slug="night-room").exists()
    assert outcomes(brought(SESSIONS + rows)) == [SAME, "broken", SAME]


def test_a_link_to_a_meeting_in_any_cell_spoils_its_page():
    made = planned(SESSIONS + "a,webinar,T,2027-04-01,19:00,20:00,,,,Come to https://us02web.zoom.us/j/1?pwd=x\n")
    assert "holds a link to a meeting" in made.pages[0].problem
    with pytest.raises(RefusedFileError, match="links to join are never taken"):
        planned(SESSIONS.replace("summary", "Teams link") + "a,webinar,T,2027-04-01,19:00,20:00,,,,x\n")


def test_resources_from_a_sheet():
    made = brought(
        "title,kind,summary,body,topics,address,old address\n"
        'A guide,Guide,Short.,"One.\n\nTwo <script>canary()</script>",Sleep,,/old/guide\n'
        "A link,link,,,,https://www.nhs.uk/,\nNo address,link,,,,,\nOdd,poem,,,,,\nBad,link,,,,javascript:x,\n"
    )
    assert outcomes(made) == [NEW, NEW, "broken", "broken", "broken"]
    guide = ResourcePage.objects.get(slug="a-guide")
    assert (guide.kind, guide.body.raw_data[0]["value"]) == ("guide", "<p>One.</p><p>Two</p>")
    assert ResourcePage.objects.get(slug="a-link").external_url == "https://www.nhs.uk/"
    assert Redirect.objects.get(redirect_page=guide).old_path == "/old/guide"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty"),
        (b" \n ", "The file is empty"),
        (b"\x1f\x8b\x08packed", "Unpack it first"),
        (b"PK\x03\x04[Content_Types].xml", "CSV UTF-8"),
        (b"\x00\x01\x02", "no text in an encoding"),
        (b"just some words", "Column 1 is called “just some words”"),
        (theme_test()[:5_000], "cut short"),
        (SESSIONS.replace("title", "titel").encode() + b"x\n", "Did you mean “title”"),
    ],
    ids=["nothing", "blank", "gzip", "workbook", "bytes", "words", "cut short", "column"],
)
def test_a_broken_file_is_refused_in_words_and_nothing_is_written(data, words, tmp_path):
    before = everything()
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(CommandError, match=words):
        call_command("import_content", str(path), "--apply", stdout=io.StringIO(), stderr=io.StringIO())
    assert everything() == before


def test_the_command_says_what_it_does(tmp_path, uploads):
    path, report, out = tmp_path / "export.xml", tmp_path / "report.csv", io.StringIO()
    path.write_bytes(export(item(1, "=1+1", "[poll]x[/poll]"), uploaded(2, "harbour.jpg")))
    arguments = [str(path), "--files", str(uploads), "--report", str(report)]
    call_command("import_content", *arguments, stdout=out, stderr=io.StringIO())
    assert "would be a new draft" in out.getvalue()
    assert "Nothing was written" in out.getvalue()
    assert "the shortcode [poll] was taken out" in out.getvalue()
    assert not ImportedPage.objects.exists()
    rows = list(csv.reader(io.StringIO(report.read_text("utf-8-sig"))))
    assert rows[1][3] == "'=1+1"
    call_command("import_content", *arguments, "--apply", stdout=(out := io.StringIO()), stderr=io.StringIO())
    assert "Nothing was published" in out.getvalue()
    assert ImportedPage.objects.count() == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Name a file"),
        (["/no/such/file"], "cannot be opened"),
        (["/"], "cannot be opened"),
        (["x", "--files", "/no/such"], "is no folder"),
        (["x", "--fetch-from", "https://a.example/"], "wants a host alone"),
    ],
)
def test_the_command_refuses_in_words(arguments, words):
    with pytest.raises(CommandError, match=words):
        call_command("import_content", *arguments, stdout=io.StringIO(), stderr=io.StringIO())


@pytest.mark.parametrize("kind", ["sessions", "resources"])
def test_a_template_can_be_imported_as_it_is(kind):
    out = io.StringIO()
    call_command("import_content", "--template", kind, stdout=out, stderr=io.StringIO())
    assert outcomes(planned(out.getvalue())) == [NEW]


def test_without_a_place_for_pages_nothing_begins():
    ResourceIndexPage.objects.get(slug="resources").delete()
    with pytest.raises(RefusedFileError, match="There is no resources front page"):
        planned(export(item(1)))


def test_a_sheet_that_was_exported_from_here_changes_nothing():
    page = ResourcePage.objects.first()
    made = planned(f"id,title\n{page.translation_key},Something\n")
    assert outcomes(made) == [HERE]
