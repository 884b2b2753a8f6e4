"""A past webinar and its recording, as visitors meet it."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import PortalMedia
from schedule.models import Occurrence
from tests.factories import date_block
from tests.recordings import NOW, complete, media, over
from webinars.models import WebinarPage


@pytest.fixture(autouse=True)
def at_now(home, time_machine):
    time_machine.move_to(NOW, tick=False)


def test_a_recording_has_native_controls_captions_and_says_what_it_offers(client, read):
    page = over(**complete(recording_media=media(captions_language="cy"), bsl=True, transcript_source="captions"))
    response = client.get(page.url)
    html = response.content.decode()
    video = re.search(r"<video [^>]*>.*?</video>", html, re.S).group()
    assert " controls " in video
    track = re.search(r"<track [^>]*>", video).group()
    assert all(part in track for part in ('kind="captions"', 'srclang="cy"', 'label="Cymraeg"', " default"))
    text = read(response)
    assert "Captions Yes, in Cymraeg" in text
    assert "British Sign Language Yes" in text
    assert "Written from the captions." in text
    captions = client.get(re.search(r'src="([^"]+)"', track).group(1))
    assert captions["Content-Type"].startswith("text/vtt")
    film = re.search(r'<video [^>]*src="([^"]+)"', html).group(1)
    part = client.get(film, headers={"range": "bytes=10-19"})
    assert (part.status_code, len(b"".join(part.streaming_content))) == (206, 10)


def test_its_transcript_stands_on_the_page_as_headings_and_paragraphs(client):
    html = client.get(over(**complete(recording_media=media())).url).content.decode()
    transcript = html[html.index('id="transcript"') :]
    assert "<h3>At the quay</h3>" in transcript
    lines = re.findall(r'<p [^>]*data-from="(\d+)"><time [^>]*>([\d:]+)</time> <b [^>]*>(\w+):</b> ([^<]+)', transcript)
    assert lines == [("1", "0:01", "Ann", "The pelican sits on the mole."), ("12", "0:12", "Ben", "And nobody minds.")]


def test_nothing_in_a_transcript_is_markup(client):
    page = over(**complete(recording_media=media(), transcript="## <b>Hi\n\nAnn: <script>alert(1)</script> & so"))
    html = client.get(page.url).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; so" in html


def test_the_transcript_is_a_download_of_plain_text(client, links_in):
    page = over(**complete(recording_media=media(), content_note="It mentions gulls."))
    address = next(link for link in links_in(client.get(page.url)) if link.endswith(".txt"))
    response = client.get(address)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{page.slug}-transcript.txt"'
    text = response.content.decode()
    assert text.startswith("A talk\n\nMonday 8 March 2027\n\nhttp")
    assert "Before you read on. It mentions gulls." in text
    assert text.endswith(
        "## At the quay\n\n[0:01] Ann: The pelican sits on the mole.\n\n[0:12] Ben: And nobody minds.\n"
    )
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


def test_there_is_no_transcript_of_a_draft_or_of_a_promise(client):
    draft = over(**complete(recording_media=media()))
    draft.unpublish()
    coming = over("B", recording="coming", recording_by=date(2027, 3, 20), recording_note="Soon.", transcript="Secret")
    for address in (f"/transcripts/{draft.pk}.txt", f"/transcripts/{coming.pk}.txt", "/transcripts/9999999999999.txt"):
        assert client.get(address).status_code == 404, address
    assert "Secret" not in client.get(coming.url).content.decode()
    assert "Secret" not in WebinarPage.objects.get(pk=coming.pk).words


def test_a_video_on_another_site_waits_for_a_press_and_has_its_transcript(client, read):
    page = over(**complete(recording_address="https://vimeo.com/76979871", captions_checked=True))
    response = client.get(page.url)
    html = response.content.decode()
    assert "<iframe" not in html
    assert 'data-video="https://player.vimeo.com/video/76979871?dnt=1"' in html
    assert "data-recording-player" not in html
    assert "Choose a time to play" not in read(response)
    assert "The pelican sits on the mole." in read(response)
    assert "https://player.vimeo.com" in response["Content-Security-Policy"]


def test_search_finds_what_was_said(client, read):
    over("Nothing in its title", **complete(recording_media=media()))
    assert "Nothing in its title" in read(client.get("/search/?q=pelican"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"recording": "none"}, "Not recorded."),
        ({"recording": "planned"}, "Recording planned, not here yet."),
        ({"recording": "coming", "recording_by": date(2027, 3, 20), "recording_note": "Two people read it."},
         "Recording coming by 20 March. Two people read it."),
        ({"recording": "coming", "recording_by": date(2027, 3, 9), "recording_note": "Two people read it."},
         "The recording is late: it was due by 9 March. Two people read it."),
    ],
)  # fmt: skip
def test_the_archive_and_the_page_say_what_became_of_it(client, read, fields, words):
    page = over(**fields)
    assert words in read(client.get("/webinars/?view=past"))
    assert words.removesuffix(".") in read(client.get(page.url))


def test_the_archive_names_a_recording_with_captions(client, read):
    over("Zebra talk", **complete(recording_media=media()))
    assert "Recording with captions." in read(client.get("/webinars/?view=past")).split("Zebra talk")[1][:200]


def test_a_film_that_was_deleted_is_not_promised_any_more(client, read):
    page = over(**complete(recording_media=media()))
    PortalMedia.objects.get(pk=page.recording_media_id).delete()
    text = read(client.get(page.url))
    assert "The recording is away for now" in text
    assert "Recording with captions" not in text
    assert client.get(f"/transcripts/{page.pk}.txt").status_code == 404


def test_a_copy_brings_neither_the_recording_nor_the_consent():
    page = over(**complete(recording_media=media(), bsl=True))
    copy = page.copy(update_attrs={"slug": "a-copy", "title": "Again"}, keep_live=False)
    for made in (WebinarPage.objects.get(pk=copy.pk), copy.get_latest_revision_as_object()):
        assert (made.recording, made.recording_media, made.transcript, made.speakers_agreed) == (
            "none",
            None,
            "",
            False,
        )


def test_a_series_keeps_its_recording_while_more_dates_are_to_come(client, read):
    page = over(**complete(recording_media=media()))
    page.dates = [*page.dates.raw_data, date_block(NOW + timedelta(days=5))]
    page.save_revision().publish()
    assert "The recording is away" not in read(client.get(page.url))
    assert "Read it on this page" in read(client.get(page.url))


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_a_long_transcript_and_a_full_archive_cost_no_more_queries(client):
    Occurrence.objects.all().delete()
    page = over(**complete(recording_media=media()))
    one, archive = queries_of(client, page.url), queries_of(client, "/webinars/?view=past")
    download = queries_of(client, f"/transcripts/{page.pk}.txt")
    page.transcript = "\n\n".join(f"[{n}:00] Ann: Words" for n in range(30))
    page.save_revision().publish()
    for number in range(10):
        over(f"Talk {number}", days=3 + number, **complete(recording_media=media()))
    assert queries_of(client, page.url) == one <= 24
    assert queries_of(client, "/webinars/?view=past") == archive <= 22
    assert queries_of(client, f"/transcripts/{page.pk}.txt") == download <= 10
