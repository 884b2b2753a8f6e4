"""No screen of the CMS shows a join link that was planted, whoever is signed in: every address it has, and exports."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision

from core.models import User
from schedule.models import JoinLink, Occurrence
from tests.editing import editor_form
from tests.security.addresses import resolved
from tests.security.canary import LINK, WORDS, everything_in, found_in, where_in_database
from tests.security.conftest import signed_in

ANY_NUMBER = 1
MADE_TO_FAIL = "/failwhale/"  # Wagtail's own, to try out error pages with
# Managers see nothing that a superuser does not; walking every screen takes a minute for each of these.
OPEN_TO = {"Editors": 100, "Hosts": 5, "superuser": 180}


def values_for(planted):
    """Return a function that fills an address's parameter: with the planted pages, sessions, links and revisions."""
    pages = [page.pk for page in planted.pages]
    revisions = list(Revision.objects.for_instance(planted.talk).order_by("pk").values_list("pk", flat=True))
    models = {"app": ["webinars", "common_rooms", "schedule"], "model": ["webinarpage", "commonroompage", "occurrence"]}

    def values(name, parameter):
        if "revision_id" in parameter:
            return ["earliest", "latest", *revisions[-1:]] if "compare" in name else revisions[:1] + revisions[-1:]
        if parameter == "uid":
            return [row.uid for row in planted.rows]
        if parameter == "kind":
            return ["webinars.webinarpage", "webinar", "webinarpage"]
        if "app" in parameter or "model_name" in parameter:
            return models["app" if "app" in parameter else "model"]
        if "page" in parameter:
            return pages
        if parameter in ("pk", "object_id"):
            about_rows = name.startswith("sessions:") or name == "join_link_of_session"
            return [row.pk for row in planted.rows] if about_rows else pages
        if parameter in ("action", "action_name"):
            return ["publish", "copy"]
        return [ANY_NUMBER]

    return values


def client_of(who, planted):
    if who == "Editors":
        return planted.editor
    if who == "superuser":
        client = Client()
        client.force_login(User.objects.create_superuser("canary-root", password="a long enough password"))
        return client
    client = signed_in(who)
    if who == "Hosts":
        person = planted.rows[1].hosts.first()
        person.account = User.objects.get(username="canary-hosts")
        person.save()
    return client


@pytest.mark.parametrize("who", OPEN_TO)
def test_no_screen_and_no_export_shows_it(worked_on, who):
    planted = worked_on
    client = client_of(who, planted)
    client.raise_request_exception = False
    opened, exports = [], 0
    for address in resolved(values_for(planted), in_cms=True, most_each=3):
        response = client.get(address)
        assert not found_in(*everything_in(response)), address
        assert response.status_code < 500 or address.endswith(MADE_TO_FAIL), (address, response.status_code)
        if response.status_code != 200:
            continue
        opened.append(address)
        text = "" if response.streaming else response.content.decode(errors="replace")
        for query in sorted(set(re.findall(r'\?[^"\s]*export=(?:csv|xlsx)', text))):
            export = client.get(address + query.replace("&amp;", "&"))
            assert export.status_code == 200, (address, query)
            assert not found_in(*everything_in(export)), (address, query)
            exports += 1
    assert len(opened) >= OPEN_TO[who], f"only {len(opened)} screens opened"
    assert who == "Hosts" or exports, "no export was found"
    own = {reverse(name, args=[planted.rows[1].uid]) for name in ("hosting_session", "hosting_cancel", "hosting_link")}
    missed = own if who == "Hosts" else must_open(planted)
    assert missed <= set(opened), missed - set(opened)


def test_what_a_host_pastes_is_kept_nowhere_in_clear_and_never_comes_back(everything_logged, planted):
    host = client_of("Hosts", planted)
    uid = planted.rows[1].uid
    form, own = reverse("hosting_link", args=[uid]), reverse("hosting_session", args=[uid])
    said = [host.post(form, {"address": bad}) for bad in (f"http://example.org/{WORDS[0]}", WORDS[1])]
    assert all(answer.context["form"].errors for answer in said)
    said += [host.post(form, {"address": LINK}, follow=True), host.get(form), host.get(own), host.get("/cms/")]
    assert JoinLink.objects.get(occurrence=planted.rows[1]).changed_by.username == "canary-hosts"
    for answer in said:
        assert answer.status_code == 200
        assert not found_in(*everything_in(answer)), answer.request["PATH_INFO"]
    assert not found_in(*everything_logged)
    assert where_in_database() == set()


def must_open(planted) -> set[str]:
    """Return the screens that matter most: if the walk misses one of these, it shows nothing."""
    page, row = planted.talk.pk, planted.rows[1].pk
    names = ["edit", "history", "usage"]
    return {
        *(reverse(f"wagtailadmin_pages:{name}", args=[page]) for name in names),
        reverse("wagtailadmin_pages:revisions_compare", args=[page, "earliest", "latest"]),
        reverse("wagtailadmin_pages:preview_on_edit", args=[page]),
        reverse("sessions:index"),
        reverse("sessions:edit", args=[row]),
        reverse("sessions:history", args=[row]),
        reverse("join_link_of_page", args=[page]),
        reverse("join_link_of_session", args=[row]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_home"),
    }


SEEN = {
    "": "Doors open",
    "before": "Opens",
    "open": "Doors open",
    "live": "On now",
    "settled": "On now, door closed",
    "full": "Full",
    "cancelled": "Cancelled",
    "ended": "Ended",
}


def test_no_preview_shows_it_in_any_state_of_the_session(planted):
    """The panel beside the editor, the draft's own address and a version's: each in every mode, with the link set."""
    editor = planted.editor
    for page in planted.pages:
        modes = dict(page.specific.preview_modes)
        assert set(modes) == set(SEEN) - ({"settled"} if page == planted.talk else set()), "a mode not looked at here"
        preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
        assert editor.post(preview, editor_form(editor, page, summary="In the making")).json()["is_valid"]
        revision = reverse("wagtailadmin_pages:revisions_view", args=[page.pk, page.get_latest_revision().pk])
        for mode in modes:
            for address in (preview, reverse("wagtailadmin_pages:view_draft", args=[page.pk]), revision):
                answer = editor.get(address, {"mode": mode})
                assert answer.status_code == 200, (address, mode)
                assert not found_in(*everything_in(answer)), (address, mode)
            if mode != "ended" or page == planted.talk:  # a room that is over shows its next date
                assert SEEN[mode] in editor.get(preview, {"mode": mode}).content.decode(), mode
    for page in Page.objects.live().filter(depth__gt=1).specific():
        for mode, _ in page.preview_modes if page.pk not in {page.pk for page in planted.pages} else []:
            assert not found_in(*everything_in(page.make_preview_request(preview_mode=mode))), (page, mode)


def test_searching_the_cms_for_it_finds_nothing(planted):
    screens = {
        reverse("wagtailadmin_pages:search"): reverse("wagtailadmin_pages:edit", args=[planted.talk.pk]),
        reverse("sessions:index"): reverse("sessions:edit", args=[planted.rows[0].pk]),
    }
    for address, result in screens.items():
        assert result in planted.editor.get(address, {"q": "harbours"}).content.decode()
        for word in WORDS:
            assert result not in planted.editor.get(address, {"q": word}).content.decode(), address


def test_a_copy_of_the_page_carries_no_link(planted):
    form = {"new_title": "A copy", "new_slug": "a-copy", "new_parent_page": planted.talk.get_parent().pk}
    response = planted.editor.post(reverse("wagtailadmin_pages:copy", args=[planted.talk.pk]), form)
    assert response.status_code == 302, response.context["form"].errors
    copy = planted.talk.get_siblings(inclusive=False).get(slug="a-copy")
    assert not JoinLink.objects.filter(page=copy).exists()
    assert not Occurrence.objects.filter(page=copy).exists()
