"""A page that somebody made private, past the portal that makes none, is told of by nothing that knows it by number."""

from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.committed import as_if_committed
from webinars.models import WebinarPage


def test_neither_feed_nor_poster_nor_transcript_nor_sitemap_tells_of_a_private_page(home, client):
    page = WebinarPage.objects.live().exclude(transcript="").first()
    names = [("poster", page.pk), ("transcript", page.pk), ("feed", "webinars")]
    addresses = [*(reverse(name, args=[what]) for name, what in names), "/sitemap.xml"]

    def told() -> list[bool]:
        as_if_committed()
        answers = [client.get(address) for address in addresses]
        return [answer.status_code == 200 and page.slug in answer.content.decode() for answer in answers]

    shown = [client.get(address).status_code for address in addresses]
    assert shown == [200] * 4
    assert told()[2:] == [True] * 2
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert told() == [False] * 4
    assert [client.get(address).status_code for address in addresses[:2]] == [404, 404]
