"""Needs attention: one panel, each count a list with a CSV, for whom it concerns; and the scheduler's heartbeat."""

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core import link_asking, link_checking
from core.attention import concerns_for
from core.link_asking import status_of
from core.link_checking import check_some
from core.models import JobRun, OutsideLink, PageLink, PictureGap, User
from core.page_links import remember_all
from core.public_fetching import CannotFetchError
from core.scheduled_publishing import JOB
from home.models import StandardPage
from resources.models import ResourcePage
from tests.factories import resource
from tests.unit.test_poster_fetching import INSIDE, resolving_to

NOW = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
HOME = "/cms/"


@pytest.fixture(autouse=True)
def at_noon(time_machine, db):
    time_machine.move_to(NOW, tick=False)


def text_of(html):
    return [{"type": "text", "value": html}]


def linking(title, html):
    return resource(title, body=text_of(html))


def beat(ago):
    JobRun.objects.update_or_create(name=JOB, defaults={"started_at": NOW - ago, "finished_at": NOW - ago})


def listed(client, about):
    return reverse("attention") + f"?about={about}"


def sheet(client, about):
    answer = client.get(listed(client, about) + "&export=csv")
    written = answer.getvalue().decode()
    return list(csv.DictReader(StringIO(written)))


def test_the_heartbeat_is_red_after_fifteen_minutes(sign_in, read):
    editors = sign_in("Editors")
    assert "It has never run here" in read(editors.get(HOME))
    beat(timedelta(minutes=15))
    assert "Scheduled publishing is working. It last ran at 11:45 UK time." in read(editors.get(HOME))
    beat(timedelta(minutes=16))
    screen = editors.get(HOME)
    assert "Scheduled publishing has stopped. It last ran on 10/03/2027 at 11:44 UK time, 16" in read(screen)
    assert '<div class="help-block help-critical">' in screen.content.decode()


def test_a_page_that_is_late_is_listed_with_its_reason(home, sign_in, read):
    page = StandardPage(title="Late page", live=False)
    home.add_child(instance=page)
    page.go_live_at = NOW - timedelta(minutes=4)
    revision = page.save_revision(approved_go_live_at=page.go_live_at)
    editors = sign_in("Editors")
    assert "Late page" not in read(editors.get(listed(editors, "publishing-late"))), "four minutes are not late"
    revision.approved_go_live_at = NOW - timedelta(minutes=6)
    revision.save()
    JobRun.objects.create(name=JOB, finished_at=NOW, failures={f"wagtailcore.page:{page.pk}": "RuntimeError: full"})
    words = read(editors.get(listed(editors, "publishing-late")))
    assert "Late page To go live 10/03/2027 11:54. RuntimeError: full" in words
    assert "1 Scheduled, and late: Late page" in read(editors.get(HOME))


def test_a_link_to_a_page_of_ours_breaks_at_once_and_mends_at_once(home, sign_in, read):
    target = resource("Where it leads")
    linking("Leads there", f'<p><a linktype="page" id="{target.pk}">Read it</a></p>')
    editors = sign_in("Editors")
    assert "Leads there" not in read(editors.get(listed(editors, "links-inside")))
    target.unpublish()
    assert "Leads there Leads to “Where it leads”, which is not live." in read(
        editors.get(listed(editors, "links-inside"))
    )
    ResourcePage.objects.get(pk=target.pk).save_revision().publish()
    assert "Leads there" not in read(editors.get(listed(editors, "links-inside")))
    ResourcePage.objects.get(pk=target.pk).delete()
    assert sheet(editors, "links-inside") == [
        {
            "What": "Broken links to pages of ours",
            "Where": "Leads there",
            "More": "Leads to a page that was deleted.",
        }
    ]


def test_a_link_elsewhere_is_listed_when_it_is_gone_and_its_formula_is_none(sign_in, read, time_machine):
    page = linking("=cmd|calc", '<p><a href="https://gone.example/page">Read it</a></p>')
    asked = []

    def ask(address):
        asked.append(address)
        return 404

    OutsideLink.objects.exclude(address__contains="gone.example").delete()
    assert check_some(5, ask) == 1
    editors = sign_in("Editors")
    assert sheet(editors, "links-outside") == []
    time_machine.move_to(NOW + timedelta(hours=7), tick=False)
    editors.force_login(User.objects.get(username="test-editors"))  # nobody stays signed in for that long
    assert check_some(5, ask) == 1
    assert check_some(5, ask) == 0, "not again at once"
    assert asked == ["https://gone.example/page"] * 2
    found = sheet(editors, "links-outside")
    assert found[0]["Where"] == "'=cmd|calc"
    assert found[0]["More"] == "https://gone.example/page It answers 404."
    changed = ResourcePage.objects.get(pk=page.pk)
    changed.body = text_of("<p>No link any more.</p>")
    changed.save_revision().publish()
    assert sheet(editors, "links-outside") == []
    remember_all()
    assert not OutsideLink.objects.filter(address__contains="gone.example").exists()


def test_one_host_is_asked_once_a_round_and_time_runs_out(monkeypatch):
    OutsideLink.objects.all().delete()
    linking("Many", "".join(f'<p><a href="https://{host}.example/{n}">x</a></p>' for host in "ab" for n in "12"))
    asked = []
    assert check_some(5, lambda address: asked.append(address) or 200) == 2
    assert asked == ["https://a.example/1", "https://b.example/1"]
    moments = iter([0, 1, 99])
    with monkeypatch.context() as clock:
        clock.setattr(link_checking.time, "monotonic", lambda: next(moments))
        assert check_some(5, lambda address: 200) == 1


@pytest.mark.parametrize("inside", INSIDE)
def test_no_link_leads_the_portal_into_its_own_network(monkeypatch, inside):
    resolving_to(monkeypatch, inside)
    connected = []
    monkeypatch.setattr("socket.create_connection", lambda *where: connected.append(where))
    with pytest.raises(CannotFetchError, match="public internet"):
        status_of("https://looks-fine.example/")
    assert connected == []


def test_a_redirect_is_looked_at_like_any_address(monkeypatch):
    answers = {
        "/a": (302, "https://b.example/b", b""),
        "/b": (200, "", b""),
        "/in": (302, "http://b.example:8080/", b""),
    }
    monkeypatch.setattr(link_asking, "get_once", lambda connection, path, *more: answers[path])
    assert status_of("https://a.example/a") == 200
    with pytest.raises(CannotFetchError, match="port of its own"):
        status_of("https://a.example/in")


def test_a_picture_without_words_is_listed(sign_in, read):
    from core.models import PortalImage

    image = PortalImage.objects.first()
    blocks = [
        {"type": "figure", "value": {"image": {"image": image.pk, "decorative": False, "alt_text": alt}, "caption": ""}}
        for alt in ("", "The harbour")
    ]
    resource("With pictures", body=blocks)
    assert PictureGap.objects.filter(page__title="With pictures").count() == 1
    editors = sign_in("Editors")
    assert "With pictures Picture 1 of the page has no words" in read(editors.get(listed(editors, "pictures")))


def test_what_goes_wrong_with_links_keeps_no_page_from_going_live(monkeypatch):
    monkeypatch.setattr("core.page_links.outside_addresses", lambda values: 1 / 0)
    page = linking("Goes live", '<p><a href="https://a.example/">x</a></p>')
    assert ResourcePage.objects.get(pk=page.pk).live


def test_each_list_is_for_those_whom_it_concerns(sign_in, client, read):
    editors = sign_in("Editors")
    assert editors.get(listed(editors, "links-inside")).status_code == 200
    assert editors.get(listed(editors, "crisis-signposts")).status_code == 302, "signposts are the managers'"
    assert editors.get(listed(editors, "no-such-list")).status_code == 404
    client.logout()
    hosts = sign_in("Hosts")
    for concern in ("links-inside", "sessions-without-link", "reviews-overdue"):
        assert hosts.get(listed(hosts, concern)).status_code == 302
    assert read(hosts.get(reverse("attention"))).count("Nothing of this kind waits") == 1
    assert "needs-attention" not in hosts.get(HOME).content.decode()
    client.logout()
    reviewers = sign_in("Reviewers")
    screen = read(reviewers.get(HOME))
    assert "Pages that nobody has reviewed yet" in screen
    assert "Scheduled publishing" not in screen
    client.logout()
    assert client.get(reverse("attention")).status_code == 302


def test_every_concern_opens_a_list_that_downloads(sign_in, client):
    managers = sign_in("Managers")
    user = managers.get(HOME).wsgi_request.user
    found = concerns_for(user)
    assert len(found) >= 15
    for concern in found:
        address = concern.list_address or listed(managers, concern.slug)
        assert managers.get(address).status_code == 200, concern.slug
        export = managers.get(f"{address}&export=csv")
        assert export.headers["Content-Type"].startswith("text/csv"), concern.slug


def test_the_panel_costs_the_same_with_one_and_with_three(sign_in):
    editors = sign_in("Editors")

    def broken(number):
        page = linking(f"Broken {number}", '<p><a href="https://a.example/">x</a></p>')
        PageLink.objects.create(page=page, target=999_999)
        PictureGap.objects.create(page=page, words="Picture 1 has no words.")

    def queries():
        editors.get(HOME)
        with CaptureQueriesContext(connection) as found:
            assert editors.get(reverse("attention")).status_code == 200
        return len(found)

    broken(1)
    one = queries()
    broken(2)
    broken(3)
    assert queries() == one
