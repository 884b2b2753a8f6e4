"""The record of answers holds nobody, is kept no longer than it has to be, and is shown to managers as weeks."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
from cookie_consent.models import ACTION_ACCEPTED, ACTION_DECLINED, CookieGroup, LogItem
from dateutil.relativedelta import relativedelta
from django.core.management import call_command
from django.db import models
from django.urls import reverse
from django.utils import timezone

from cookies.models import ConsentSettings, CookiesPage, NoticeSnapshot
from cookies.register import forget, told

NOW = datetime(2027, 3, 3, 10, 0, tzinfo=UTC)  # a Wednesday; its week begins on 1 March
OURS = {"sec-fetch-site": "same-origin", "accept": "application/json"}


@pytest.fixture(autouse=True)
def one_morning(time_machine):
    forget()
    time_machine.move_to(NOW, tick=False)
    yield time_machine
    forget()


def answered(action, at, group="analytics"):
    line = LogItem.objects.create(action=action, cookiegroup=CookieGroup.objects.get(varname=group), version="v")
    LogItem.objects.filter(pk=line.pk).update(created=at)


def snapshot(text, at):
    kept = NoticeSnapshot.objects.create(digest=text, notice={"title": "T", "text": text, "groups": []})
    NoticeSnapshot.objects.filter(pk=kept.pk).update(first_used=at)


def prune() -> str:
    said = io.StringIO()
    call_command("prune_consent_log", stdout=said)
    return said.getvalue()


def test_the_record_has_no_place_for_a_visitor(home):
    kept = {
        model: {field.name: type(field) for field in model._meta.get_fields() if field.concrete}
        for model in (LogItem, NoticeSnapshot)
    }
    assert kept[LogItem] == {
        "id": models.AutoField,
        "action": models.IntegerField,
        "cookiegroup": models.ForeignKey,
        "version": models.CharField,
        "created": models.DateTimeField,
    }
    assert kept[NoticeSnapshot] == {
        "id": models.BigAutoField,
        "digest": models.CharField,
        "notice": models.JSONField,
        "first_used": models.DateTimeField,
    }


def test_an_answer_leaves_nothing_of_the_visitor_behind(client, home):
    headers = OURS | {
        "user-agent": "PLANTED-agent",
        "referer": "http://testserver/PLANTED",
        "x-forwarded-for": "10.9.8.7",
    }
    client.cookies["cookie_consent"] = "PLANTED=PLANTED"
    assert client.post("/cookies/save/", {"analytics": "yes", "who": "PLANTED"}, headers=headers).status_code == 200
    rows = repr([*LogItem.objects.values(), *NoticeSnapshot.objects.values()])
    assert LogItem.objects.count() == NoticeSnapshot.objects.count() == 1
    assert "PLANTED" not in rows
    assert "10.9.8.7" not in rows
    assert "127.0.0.1" not in rows


def test_what_people_were_told_holds_each_declaration_as_the_page_shows_it(home):
    groups = {group["group"]: group for group in told()["groups"]}
    assert groups["analytics"]["cookies"][0].keys() == {
        "name", "purpose", "provider", "lifetime", "kind", "privacy_url",
    }  # fmt: skip
    assert {cookie["provider"] for cookie in groups["analytics"]["cookies"]} == {"Google"}
    assert groups["functional"]["needed"] is True


def test_a_wording_that_comes_back_is_the_one_in_force_again(client, home, one_morning):
    page = CookiesPage.objects.get(slug="cookies")
    for day, words in enumerate(("First words.", "Other words.", "First words.")):
        one_morning.move_to(NOW + timedelta(days=day), tick=False)
        page.banner_text = words
        page.save_revision().publish()
        forget()
        for _ in range(2):
            client.cookies.clear()
            client.post("/cookies/save/", {"analytics": "no"}, headers=OURS)
    told_then = [kept.notice["text"] for kept in NoticeSnapshot.objects.order_by("first_used")]
    assert told_then == ["First words.", "Other words.", "First words."]


def test_pruning_keeps_thirteen_months_where_nothing_else_is_said(home):
    answered(ACTION_ACCEPTED, NOW - relativedelta(months=13, minutes=1))
    answered(ACTION_ACCEPTED, NOW - relativedelta(months=13) + timedelta(minutes=1))
    assert prune() == "Deleted: 1 answers and 0 notices. Kept from: Tuesday 3 February 2026.\n"
    assert LogItem.objects.count() == 1
    assert "Deleted: 0 answers" in prune()


def test_pruning_follows_the_setting(home):
    from wagtail.models import Site

    ConsentSettings.objects.create(site=Site.objects.get(is_default_site=True), log_months=1)
    answered(ACTION_DECLINED, NOW - timedelta(days=27))
    answered(ACTION_DECLINED, NOW - timedelta(days=29))
    prune()
    assert LogItem.objects.count() == 1


def test_pruning_keeps_each_notice_that_an_answer_may_still_point_at(home):
    month = relativedelta(months=1)
    for ago, text in ((30, "long gone"), (20, "in force when the kept time begins"), (5, "later"), (1, "now")):
        snapshot(text, NOW - ago * month)
    assert "and 1 notices" in prune()
    assert set(NoticeSnapshot.objects.values_list("digest", flat=True)) == {
        "in force when the kept time begins",
        "later",
        "now",
    }


def test_the_last_notice_stays_however_old_it_is(home):
    snapshot("still in force", NOW - timedelta(days=2000))
    prune()
    assert NoticeSnapshot.objects.get().digest == "still in force"


@pytest.mark.parametrize("name", ["consent_report", "consent_notices", "consent_report_results"])
def test_managers_alone_see_it(sign_in, home, client, name):
    address = reverse(name)
    assert client.get(address).status_code == 302
    editor = sign_in("Editors")
    assert editor.get(address).status_code == 302
    assert editor.get(f"{address}?export=csv").status_code == 302
    assert reverse("consent_report") not in editor.get(reverse("wagtailadmin_home")).content.decode()
    client.logout()
    manager = sign_in("Managers")
    assert manager.get(address).status_code == 200
    assert reverse("consent_report") in manager.get(reverse("wagtailadmin_home")).content.decode()


def test_answers_are_counted_by_week_and_group_in_uk_time(sign_in, home, one_morning):
    one_morning.move_to(datetime(2027, 4, 7, 10, 0, tzinfo=UTC), tick=False)
    summer_monday = datetime(2027, 4, 4, 23, 30, tzinfo=UTC)  # 00:30 on Monday in the UK
    answered(ACTION_ACCEPTED, summer_monday)
    answered(ACTION_DECLINED, summer_monday - timedelta(hours=1))
    answered(ACTION_DECLINED, summer_monday + timedelta(days=1))
    answered(ACTION_ACCEPTED, summer_monday, group="video")
    answered(ACTION_ACCEPTED, summer_monday - timedelta(weeks=26))
    export = sign_in("Managers").get(reverse("consent_report") + "?export=csv")
    lines = list(csv.reader(io.StringIO(b"".join(export.streaming_content).decode())))
    assert export["Content-Disposition"] == 'attachment; filename="consent-by-week-2027-04-07.csv"'
    assert lines[0] == ["Week from", "Group", "Said yes", "Said no", "Share of yes"]
    assert len(lines) == 1 + 2 * 26
    assert lines[1] == ["2027-04-05", "Counting visits", "1", "1", "50%"]
    assert lines[2] == ["2027-03-29", "Counting visits", "0", "1", "0%"]
    assert lines[27] == ["2027-04-05", "Videos from other sites", "1", "0", "100%"]
    assert sum(int(line[2]) + int(line[3]) for line in lines[1:]) == 4


def test_the_chart_has_words_a_table_and_nothing_inline(sign_in, home, read):
    for action, times in ((ACTION_ACCEPTED, 3), (ACTION_DECLINED, 1)):
        for _ in range(times):
            answered(action, NOW - timedelta(hours=1))
    response = sign_in("Managers").get(reverse("consent_report_results"))
    page = response.content.decode()
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", page)
    assert "In 26 weeks 3 said yes and 1 said no: 75% said yes." in read(response)
    charts = re.findall(r'<svg class="consent-chart"[^>]*>', page)
    assert len(charts) == 2
    for drawn in charts:
        assert 'role="img"' in drawn
        for reference in re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', drawn):
            assert f'id="{reference}"' in page
    assert page.count('class="consent-chart__yes"') == 2 * 26
    assert "Week from 1 March 2027: 3 yes, 1 no" in page
    assert len(re.findall(r'<th scope="row">', page)) == 2 * 26


def test_nobody_has_answered_yet(sign_in, home, read):
    manager = sign_in("Managers")
    assert "Nobody has answered in these weeks." in read(manager.get(reverse("consent_report")))
    assert "Nobody has answered yet" in read(manager.get(reverse("consent_notices")))


def test_a_group_that_is_now_needed_keeps_its_past(sign_in, home, read):
    answered(ACTION_ACCEPTED, timezone.now())
    CookieGroup.objects.filter(varname="analytics").update(is_required=True)
    assert "Counting visits" in read(sign_in("Managers").get(reverse("consent_report_results")))


def test_what_people_were_told_is_listed_with_from_when_until_when(sign_in, home, read):
    snapshot("<b>Old</b> words", NOW - timedelta(days=20))
    snapshot("New words", NOW - timedelta(days=2))
    response = sign_in("Managers").get(reverse("consent_notices"))
    text = read(response)
    assert "From 1 March 2027, 10:00 until now" in text
    assert "From 11 February 2027, 10:00 until 1 March 2027, 10:00" in text
    assert text.index("New words") < text.index("Old")
    assert "&lt;b&gt;Old&lt;/b&gt;" in response.content.decode()


def test_the_report_asks_the_database_as_often_for_one_answer_as_for_many(sign_in, home, django_assert_max_num_queries):
    from cookies.report_views import weeks_by_group

    for hours in range(60):
        answered(ACTION_ACCEPTED, NOW - timedelta(hours=hours * 20))
    with django_assert_max_num_queries(2):
        assert sum(line.accepted for _, lines in weeks_by_group(NOW) for line in lines) == 60
