"""A clock that jumps an hour or a day, and is put right: nothing twice, nothing lost, no page of another time."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from core.heartbeat import Beat, beat, is_due
from core.models import JobRun
from core.scheduled_publishing import JOB, publish_and_say_so
from portal.sign_in import session_notes
from tests.edge import ask, page_cache
from tests.factories import resource, room
from tests.pages.test_page_cache import NOON, portal  # noqa: F401  (a fixture)

JUMPS = [timedelta(hours=1), timedelta(hours=-1), timedelta(days=1), timedelta(days=-1)]
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=JUMPS, ids=str)
def jump(request) -> timedelta:
    return request.param


def scheduled(title: str, at: datetime):
    page = resource(title)
    page.unpublish()
    page.save_revision(approved_go_live_at=at)
    return page


def rounds(time_machine, start: datetime, count: int) -> None:
    """Let the scheduler do as many rounds, a minute apart, on a clock that begins at `start`."""
    for number in range(count):
        time_machine.move_to(start + number * MINUTE, tick=False)
        publish_and_say_so(timezone.now())


def test_what_is_scheduled_goes_live_once(home, time_machine, jump):
    time_machine.move_to(NOON, tick=False)
    pages = [scheduled(f"In {minutes}", NOON + timedelta(minutes=minutes)) for minutes in (1, 90)]
    ends = resource("Ends")
    type(ends).objects.filter(pk=ends.pk).update(expire_at=NOON + 3 * MINUTE)
    rounds(time_machine, NOON, 2)
    rounds(time_machine, NOON + jump, 2)
    rounds(time_machine, NOON + 3 * MINUTE, 2)  # put right
    rounds(time_machine, NOON + timedelta(minutes=90), 1)
    for page in pages:
        page.refresh_from_db()
        published = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled").count()
        assert (page.live, published) == (True, 1), page.title
    ends.refresh_from_db()
    taken_down = PageLogEntry.objects.filter(page=ends.pk, action="wagtail.unpublish.scheduled").count()
    assert (ends.live, ends.expired, taken_down) == (False, True, 1)


def test_a_page_made_by_a_wrong_clock_is_not_sent_by_the_right_one(portal, tmp_path, time_machine, jump):  # noqa: F811
    page = room("A room", start=NOON + timedelta(minutes=20))
    paths = [page.url, "/about/"]
    for moment in (NOON, NOON + jump, NOON):
        time_machine.move_to(moment, tick=False)
        for path in paths:
            ask(portal, path)
            assert ask(portal, path) == ask(page_cache(tmp_path / f"fresh-{moment:%d%H}"), path), (moment, path)
    # And another process, which finds on disk what was written by the wrong clock.
    time_machine.move_to(NOON + jump, tick=False)
    wrong = ask(page_cache(tmp_path / "shared"), page.url)
    time_machine.move_to(NOON, tick=False)
    right = ask(page_cache(tmp_path / "shared"), page.url)
    assert right == ask(page_cache(tmp_path / "another"), page.url)
    assert right.body != wrong.body


def test_daily_jobs_run_on_the_right_day_and_silence_is_noticed(home, time_machine):
    at, now = datetime.min.time().replace(hour=3), NOON
    day = timedelta(days=1)
    assert not is_due(now, now, now, at)
    ahead = now + day
    assert is_due(ahead, ahead, now + timedelta(hours=16), at), "the next day's, which a wrong clock has run already"
    assert not is_due(now + timedelta(seconds=3), now, now, at), "another machine whose clock is a little ahead"
    assert beat(ahead, now) is Beat.SILENT
    rounds(time_machine, NOON + day, 1)
    rounds(time_machine, NOON, 1)
    assert beat(JobRun.objects.get(name=JOB).finished_at, NOON) is Beat.FINE


def test_a_session_ends_as_said_by_the_right_clock(time_machine, settings, jump):
    request = SimpleNamespace(session={})
    time_machine.move_to(NOON + jump, tick=False)
    session_notes.begin(request)
    time_machine.move_to(NOON, tick=False)
    if jump <= -settings.SIGN_IN_IDLE:
        assert session_notes.is_over(request)  # too old or idle, as far as anybody can tell
        return
    assert not session_notes.is_over(request), "a clock that is put back ends nobody's session"
    session_notes.note_that_seen(request)
    time_machine.move_to(NOON + settings.SIGN_IN_IDLE, tick=False)
    assert session_notes.is_over(request)
    time_machine.move_to(datetime(2027, 3, 10, 20, 0, tzinfo=UTC), tick=False)
    request.session[session_notes.SEEN] = timezone.now().isoformat()
    assert session_notes.is_over(request)
