"""One kept answer: its codings, its tags, and what may be kept at all."""

import gzip

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse

from portal.page_cache.kept_page import KeptPage, kept_page

WORDS = [
    "rest",
    "sleep",
    "work",
    "shift",
    "night",
    "talk",
    "quiet",
    "help",
    "room",
    "tea",
    "walk",
    "friend",
    "breath",
    "day",
    "home",
]
BODY = " ".join(f"<p>{WORDS[n * n % 13]} {WORDS[n * 7 % 11]} {n * 37 % 101}</p>" for n in range(200)).encode()
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "1"), ("Vary", "Accept-Encoding")]


def page(**fields):
    known = {"status": "200 OK", "headers": HEADERS, "body": BODY, "generation": 7, "made_at": 1000.0}
    known |= {"fresh_until": 1060.0, "true_until": 2000.0, "counted": 12}
    return KeptPage(**known | fields)


def headers_of(ready) -> dict:
    names = [name for name, _ in ready.headers]
    assert len(names) == len(set(names)), "a header stands there twice"
    return dict(ready.headers)


@pytest.mark.parametrize(("coding", "opened"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_each_coding_holds_the_same_page_and_says_which_it_is(coding, opened):
    kept = page()
    ready = kept.in_coding(coding)
    said = headers_of(ready)
    assert opened(ready.body) == BODY
    assert (said["Content-Encoding"], said["Vary"]) == (coding, "Accept-Encoding")
    assert int(said["Content-Length"]) == len(ready.body)


def test_every_coding_has_a_tag_of_its_own_and_the_best_one_too():
    kept = page()
    tags = [headers_of(kept.in_coding(coding))["ETag"] for coding in ("br", "gzip")]
    tags.append(headers_of(kept.ready["identity"])["ETag"])
    quick = kept.ready["br"].body
    size = kept.size
    kept.make_best()
    tags.append(headers_of(kept.ready["br"])["ETag"])
    assert len(set(tags)) == 4
    assert brotli.decompress(kept.ready["br"].body) == BODY
    assert len(kept.ready["br"].body) < len(quick)
    assert kept.size < size


def test_pictures_and_crumbs_are_not_squeezed():
    assert "Content-Encoding" not in headers_of(page(headers=[("Content-Type", "image/png")]).in_coding("br"))
    assert "Content-Encoding" not in headers_of(page(body=b"short").in_coding("gzip"))


def test_a_page_goes_to_disk_and_back_whole():
    kept = page(headers=[*HEADERS, ("ETag", '"a-tag-of-its-own"'), ("Location", "/caf%C3%A9/")])
    again = KeptPage.from_bytes(kept.to_bytes())
    for name in ("status", "headers", "body", "tag", "generation", "made_at", "fresh_until", "true_until", "counted"):
        assert getattr(again, name) == getattr(kept, name), name
    assert again.in_coding("br").headers == kept.in_coding("br").headers
    assert not again.is_gone


def test_the_mark_of_a_page_that_is_gone_goes_to_disk_and_back():
    assert KeptPage.from_bytes(KeptPage.gone(7, 1000.0).to_bytes()).is_gone


def test_what_was_cut_off_or_written_over_is_no_page():
    whole = page().to_bytes()
    broken = [b"", b"\n", b"{}\n", b"null\n\n", whole[:-1], whole[:90], whole.replace(b"rest", b"cash"), b"x" * 500]
    for kept in broken:
        with pytest.raises(ValueError):  # noqa: PT011  (whatever kind: the spool asks for no more)
            KeptPage.from_bytes(kept)


def answer(content=BODY, until=2000.0, **headers):
    response = HttpResponse(content, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response.lasts_until = until
    return response


def is_kept(response) -> bool:
    kept = kept_page(response, "200 OK", list(response.items()), 7, 1000.0)
    return kept is not None


def test_what_is_everybodys_is_kept():
    assert is_kept(answer())
    assert is_kept(answer(Vary="accept-encoding"))


def test_what_is_somebodys_is_not():
    with_cookie = answer()
    with_cookie.set_cookie("a", "b")
    streamed = StreamingHttpResponse([BODY])
    streamed.lasts_until = 2000.0
    broken, says_nothing = answer(), HttpResponse(BODY)
    broken.status_code = 500
    refused = [with_cookie, streamed, broken, says_nothing, answer(Vary="Cookie"), answer(Vary="*")]
    refused += [answer(Vary="Accept-Encoding, Accept-Language"), answer(Cache_Control="private")]
    refused += [answer(Content_Encoding="gzip")]
    assert [is_kept(response) for response in refused] == [False] * len(refused)


def test_it_is_made_anew_within_a_minute_and_never_later_than_it_is_true():
    def kept(until):
        return kept_page(answer(until=until), "200 OK", [], 7, 1000.0)

    assert (kept(5000.0).fresh_until, kept(5000.0).true_until) == (1060.0, 5000.0)
    assert (kept(1010.0).fresh_until, kept(1010.0).true_until) == (1010.0, 1010.0)
