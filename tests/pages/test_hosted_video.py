"""Videos of other sites: nothing of theirs is in the page, a still is kept by us, and an editor hears what is wrong."""

import io
import re
import socket
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from PIL import Image
from wagtail.embeds.blocks import EmbedBlock
from wagtail.embeds.embeds import get_embed
from wagtail.embeds.exceptions import EmbedException
from wagtail.embeds.format import embed_to_frontend_html
from wagtail.embeds.models import Embed
from wagtail.rich_text import RichText

from core import video_posters
from core.blocks.hosted_video import HostedVideoBlock
from core.models import PortalImage, VideoPoster
from core.poster_fetching import NoPosterError
from core.sanitising import clean_html
from tests.factories import resource, webinar

ADDRESS = "https://youtu.be/aB3_-x9ZkQ0?si=followed"
PLAYER = "https://www.youtube-nocookie.com/embed/aB3_-x9ZkQ0?rel=0"
WATCH = "https://www.youtube.com/watch?v=aB3_-x9ZkQ0"
REEL = "https://vimeo.com/76979871/8272103f6e"
FRAMES = "frame-src https://www.youtube-nocookie.com https://player.vimeo.com"
BAD = [
    "javascript:alert(1)//youtube.com/watch?v=aB3_-x9ZkQ0",
    "https://evil.example/embed/aB3_-x9ZkQ0",
    'https://youtu.be/aB3_-x9ZkQ0" onload="alert(1)',
    "",
]
FETCHED = re.compile(r"<(?!a\b)[a-z]+\b[^>]*?\s(?:src|href|srcset|poster|action|style)=\"([^\"]*)\"")


def video(address=ADDRESS, **value):
    words = {"title": "The harbour", "captions": "yes", "transcript": "<p>Small boats lie still.</p>"}
    return {"type": "hosted_video", "value": {"address": address, **words, **value}}


def still() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (480, 360), "teal").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def stills(monkeypatch, settings):
    """Let publishing ask for stills, and answer in the other sites' place. Returns what was asked for."""
    settings.FETCH_VIDEO_POSTERS = True
    asked = []

    def fetch(video):
        asked.append(video.watch_url)
        return still(), "jpg"

    monkeypatch.setattr(video_posters, "fetch_poster", fetch)
    return asked


@pytest.fixture
def publish(django_capture_on_commit_callbacks):
    """Return a function that publishes a page and does what waits for the database to have it."""

    def do(page):
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return page

    return do


def html_of(client, page):
    return client.get(page.url).content.decode()


def test_the_page_holds_nothing_of_the_other_site_but_a_link(client, home):
    html = html_of(client, resource(body=[video(), video(REEL)]))
    assert all(target.startswith("/") for target in FETCHED.findall(html)), FETCHED.findall(html)
    assert "<iframe" not in html
    assert not re.search(r"preconnect|prefetch|preload=|ytimg|vimeocdn", html)
    assert f'data-video="{PLAYER}"' in html
    assert 'data-video="https://player.vimeo.com/video/76979871?dnt=1&amp;h=8272103f6e"' in html
    assert f'<a href="{WATCH}" rel="noreferrer">Watch on YouTube' in html
    assert f'<a href="{REEL}" rel="noreferrer">Watch on Vimeo' in html
    assert "followed" not in html, "what follows the id in a pasted address tells who shared it"


def test_it_says_who_and_what_before_anything_is_pressed(client, home, read):
    page = resource(body=[video(), video(REEL, captions="no")])
    words = read(client.get(page.url))
    for said in (
        "This video is on YouTube, which belongs to Google. We do not run it. It has captions.",
        "Play video (loads content from YouTube, which may set cookies)",
        "This video is on Vimeo. We do not run it. It has no captions",
        "Play video (loads content from Vimeo, which may set cookies)",
        "Always play videos from other sites",
        "Small boats lie still.",
    ):
        assert said in words
    # What only a script can do is not offered before there is one.
    assert len(re.findall(r"<div [^>]*data-video-offer hidden>", html_of(client, page))) == 2


def test_only_a_page_with_a_video_may_frame_a_player(client, home):
    with_video, without = resource("One", body=[video()]), resource("Two", body=[])
    talk = webinar("A talk", body=[video(REEL)])
    assert FRAMES in client.get(with_video.url)["Content-Security-Policy"]
    assert FRAMES in client.get(talk.url)["Content-Security-Policy"]
    assert "frame-src" not in client.get(without.url)["Content-Security-Policy"]
    assert "frame-src" not in client.get("/")["Content-Security-Policy"]


def test_an_editor_may_play_it_in_the_preview(home):
    policy = resource(body=[video()]).make_preview_request()["Content-Security-Policy"]
    assert re.search(r"frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com(;|$)", policy)
    assert "frame-src 'self'" in resource("Other").make_preview_request()["Content-Security-Policy"]
    assert "youtube" not in resource("Third").make_preview_request()["Content-Security-Policy"]


def test_on_a_sensitive_page_nothing_plays_by_itself(client, home, read):
    open_page = resource("Open", body=[video()])
    page = resource("Handle with care", sensitive=True, body=[video()])
    assert "data-video-asks" not in html_of(client, open_page)
    html = html_of(client, page)
    assert "data-video-asks" in html
    assert "data-video-always" not in html
    assert "On this page nothing plays by itself" in read(client.get(page.url))


@pytest.mark.parametrize("address", BAD)
def test_an_address_that_came_in_some_other_way_draws_nothing(client, home, address):
    page = resource(body=[video(address)])
    response = client.get(page.url)
    html = response.content.decode()
    assert response.status_code == 200
    assert "data-video" not in html
    assert "evil.example" not in html
    assert "alert(1)" not in html
    assert "frame-src" not in response["Content-Security-Policy"]
    assert "Small boats lie still." in html, "the words are there all the same"


@pytest.mark.parametrize("address", BAD)
def test_an_editor_hears_what_is_wrong_with_an_address(address):
    block = HostedVideoBlock()
    value = block.to_python(video(address)["value"])
    with pytest.raises(ValidationError) as refused:
        block.clean(value)
    assert list(refused.value.block_errors) == ["address"]


@pytest.mark.parametrize("missing", ["title", "captions", "transcript"])
def test_a_video_needs_a_name_and_its_words(missing):
    block = HostedVideoBlock()
    assert block.clean(block.to_python(video()["value"]))["address"] == ADDRESS
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python(video(**{missing: ""})["value"]))
    assert list(refused.value.block_errors) == [missing]


def test_what_is_said_can_be_searched_and_the_address_cannot(home):
    words = resource(body=[video()]).words
    assert "Small boats lie still." in words
    assert "The harbour" in words
    assert "youtu" not in words


# Stills


def test_publishing_keeps_the_still_and_visitors_get_it_from_us(client, home, stills, publish):
    page = publish(resource(body=[video(), video(REEL)]))
    assert stills == [WATCH, REEL]
    kept = VideoPoster.objects.get(provider="youtube", video_id="aB3_-x9ZkQ0")
    html = html_of(client, page)
    source = re.search(r'<img class="video__poster" src="([^"]+)"', html).group(1)
    assert source == video_posters.drawn_poster(kept.image).url
    assert source.startswith("/media/images/")
    assert source.endswith(".webp")
    assert client.get(source).status_code == 200


def test_it_is_asked_for_once(home, stills, publish):
    page = publish(resource(body=[video()]))
    publish(page)
    publish(resource("Another page", body=[video(WATCH)]))
    assert stills == [WATCH]
    assert VideoPoster.objects.count() == 1


def test_a_draft_and_a_page_with_a_picture_of_ours_ask_for_nothing(
    home, client, stills, publish, django_capture_on_commit_callbacks
):
    own = PortalImage.objects.first()
    page = publish(resource(body=[video(poster=own.pk)]))
    page.body = [video(REEL)]
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision()
    assert stills == []
    assert video_posters.drawn_poster(own).url in html_of(client, page)


def test_it_can_be_switched_off(home, stills, publish, settings):
    settings.FETCH_VIDEO_POSTERS = False
    publish(resource(body=[video()]))
    assert stills == []


def test_without_a_still_there_is_a_drawing_and_a_line_in_the_log(
    client, home, stills, publish, monkeypatch, caplog, time_machine
):
    asked = []

    def nothing_there(video):
        asked.append(video.watch_url)
        raise NoPosterError("i.ytimg.com answered 404.")

    monkeypatch.setattr(video_posters, "fetch_poster", nothing_there)
    page = publish(resource(body=[video()]))
    assert "No still" in caplog.text
    assert "i.ytimg.com answered 404." in caplog.text
    html = html_of(client, page)
    assert '<svg class="video__poster"' in html
    assert f'data-video="{PLAYER}"' in html
    publish(page)
    assert len(asked) == 1, "somebody who publishes again does not wait again"
    time_machine.move_to(timezone.now() + timedelta(hours=2))
    publish(page)
    assert len(asked) == 2


def test_a_still_that_an_editor_deletes_leaves_the_drawing(client, home, stills, publish):
    page = publish(resource(body=[video()]))
    PortalImage.objects.get(title="Still: The harbour").delete()
    assert '<svg class="video__poster"' in html_of(client, page)


@pytest.fixture
def no_network(monkeypatch):
    """Make every try to reach another host fail the test."""
    tried = []

    def refuse(*where, **more):
        tried.append(where)
        raise AssertionError(f"another host was asked: {where}")

    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    yield tried
    assert tried == []


def test_no_visitors_request_asks_another_host(client, home, all_addresses, settings, no_network):
    settings.FETCH_VIDEO_POSTERS = True
    films = resource(body=[video(), video(REEL), {"type": "text", "value": f'<embed embedtype="media" url="{REEL}"/>'}])
    for address in [*all_addresses, films.url]:
        assert client.get(address).status_code in (200, 404), address


def test_that_would_be_seen(no_network):
    with pytest.raises(AssertionError, match="another host"):
        socket.create_connection(("i.ytimg.com", 443))
    no_network.clear()


# Wagtail's own embeds, which no editor is offered


def test_whatever_wagtail_embeds_is_drawn_by_us(db, no_network):
    for html in (
        embed_to_frontend_html(ADDRESS),
        str(RichText(f'<embed embedtype="media" url="{ADDRESS}"/>')),
        str(EmbedBlock().to_python(ADDRESS)),
    ):
        assert f'data-video="{PLAYER}"' in html
        assert 'data-video-title="Video on YouTube"' in html
        assert "data-video-asks" in html, "where the page is not known, each video asks"
        assert "<iframe" not in html


def test_a_page_that_draws_one_names_the_players_too(home, rf):
    from core.video_pages import answering

    request = rf.get("/")
    with answering(request):
        embed_to_frontend_html(ADDRESS)
    assert request.video_may_play is True
    other = rf.get("/")
    embed_to_frontend_html(ADDRESS)
    assert not hasattr(other, "video_may_play")


def test_html_that_another_site_once_sent_is_never_printed(db):
    embed = get_embed(ADDRESS)
    Embed.objects.filter(pk=embed.pk).update(html="<script>alert(1)</script><iframe src='https://evil.example'>")
    html = embed_to_frontend_html(ADDRESS)
    assert "evil.example" not in html
    assert "<script" not in html


@pytest.mark.parametrize("address", BAD)
def test_another_address_embeds_nothing(db, no_network, address):
    with pytest.raises(EmbedException):
        get_embed(address)
    assert embed_to_frontend_html(address) == ""


def test_rich_text_keeps_no_embed():
    assert clean_html(f'<p>Watch</p><embed embedtype="media" url="{ADDRESS}"/>') == "<p>Watch</p>"
