"""A page left open goes on telling the truth: a session passes from planned to over without loading anything again.

The browser's clock is the test's; the server's is the real one.
"""

import re
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from schedule.clock import local, uk_instant
from tests.browser.test_quick_exit import AWAY, press_shift, weather

FACTS = "({ dataset }) => ({ ...dataset })"
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def moment(facts, name) -> datetime:
    return datetime.fromisoformat(facts[name]).astimezone(UTC)


def row_of(page, facts, inside=".session"):
    return page.locator(f'{inside}[data-starts="{facts["starts"]}"]').first


@pytest.fixture(autouse=True)
def server_that_is_not_asked(request, page):
    """Let the test's clock be the only one: a page that seems old would ask the server what time it is."""
    if "asks_the_time" not in request.keywords:
        page.route("**/*", lambda route: route.abort() if route.request.method == "HEAD" else route.fallback())


@pytest.fixture
def watched(page):
    """Return a room that is planned, its row in a list, and a function that lets time pass until a moment."""
    page.goto("/whats-on/?kind=common-room")
    facts = page.locator(".session--planned").last.evaluate(FACTS)
    begin = moment(facts, "opens") - timedelta(minutes=2)
    page.clock.install(time=begin)
    page.goto("/whats-on/?kind=common-room")
    page.wait_for_load_state("networkidle")  # the modules come one after the other, and the words with the last
    now = [begin]

    def wait_until(instant):
        page.clock.fast_forward(int((instant - now[0]).total_seconds() * 1000))
        now[0] = instant

    return facts, row_of(page, facts), wait_until


def test_a_session_lives_its_life_on_an_open_page(page, watched):
    facts, row, wait_until = watched
    pill, button = row.locator(".pill"), row.locator(".session__go")
    expect(pill).to_contain_text("Opens ")
    minutes = (moment(facts, "starts") - moment(facts, "opens")) // MINUTE
    expect(row).to_contain_text(f"Starts in {minutes + 2} minutes")
    expect(button).to_contain_text("Details")
    page_address = button.get_attribute("href")

    wait_until(moment(facts, "opens") + 30 * SECOND)
    expect(pill).to_have_text("Doors open")
    expect(pill).to_have_class("pill pill--open")
    expect(row).to_contain_text(f"Starts in {minutes} minutes")
    expect(button).to_contain_text("Join")
    assert button.get_attribute("href").startswith("/join/")

    wait_until(moment(facts, "starts") + 30 * SECOND)
    expect(pill).to_have_text("On now")
    expect(row.locator("[data-say=soon]")).to_be_hidden()
    expect(button).to_contain_text("Join")

    wait_until(moment(facts, "closes") + 30 * SECOND)
    expect(pill).to_have_text("On now, door closed")
    expect(button).to_contain_text("Details")
    assert button.get_attribute("href") == page_address

    wait_until(moment(facts, "ends") + 30 * SECOND)
    expect(row).to_be_hidden()


def test_no_list_shouts_at_a_screen_reader(page, watched):
    """Counts are announced when a page arrives; rows that change by themselves are not."""
    assert page.locator(".session, .strip").evaluate_all(
        "rows => rows.every(row => !row.closest('[aria-live], [role=status], [role=alert], [role=log]'))"
    )


def made_earlier(page, address, instant):
    """Open a page that says it was made at an earlier moment, on a device whose clock shows that moment."""

    def change(route):
        if route.request.method == "HEAD":  # asking what time it is, perhaps as the test ends
            route.fallback()
            return
        answer = route.fetch()
        html = re.sub(r'data-made="[^"]+"', f'data-made="{instant.isoformat()}"', answer.text())
        route.fulfill(response=answer, body=html)

    page.route(lambda url: urlsplit(url).path == address, change)
    page.clock.install(time=instant)
    page.goto(address)


def test_strips_fill_and_empty_by_themselves(page):
    page.goto("/whats-on/")
    facts = page.locator(".strip--on .strip__item:visible").first.evaluate(FACTS)
    starts, ends = moment(facts, "starts"), moment(facts, "ends")
    made_earlier(page, "/whats-on/", starts - timedelta(hours=2))
    on, soon = (row_of(page, facts, f".strip--{name} .strip__item") for name in ("on", "soon"))
    expect(on).to_be_hidden()
    expect(soon).to_be_hidden()
    page.clock.fast_forward(100 * 60_000)
    expect(soon).to_be_visible()
    expect(soon).to_contain_text("Starts in 20 minutes")
    expect(on).to_be_hidden()
    page.clock.fast_forward(21 * 60_000)
    expect(soon).to_be_hidden()
    expect(on).to_be_visible()
    expect(on.locator(".session__go")).to_contain_text("Join")
    page.clock.fast_forward(int((ends - starts).total_seconds() * 1000))
    expect(on).to_be_hidden()


def test_tomorrow_becomes_today_at_midnight_in_the_uk(page):
    page.goto("/")
    rows = page.locator(".session").evaluate_all("rows => rows.map(row => row.dataset.starts)")
    last = max(datetime.fromisoformat(start) for start in rows)
    midnight = uk_instant(local(last).date(), time.min)
    made_earlier(page, "/", midnight - MINUTE)
    day = page.locator(f'.session[data-starts="{last.isoformat()}"] .session__day').first
    expect(day).to_have_text("Tomorrow")
    page.clock.fast_forward(2 * 60_000)
    expect(day).to_have_text("Today")


def test_a_list_that_empties_says_so_once(page):
    page.goto("/")
    ends = page.locator(".session").evaluate_all("rows => rows.map(row => row.dataset.ends)")
    last = max(datetime.fromisoformat(end) for end in ends)
    page.clock.install(time=(last + timedelta(minutes=1)).astimezone(UTC))
    page.goto("/")
    expect(page.locator(".session:visible")).to_have_count(0)
    expect(page.locator(".session-panel [data-over]")).to_have_text(
        "These sessions have ended. Load the page again to see what comes next."
    )


def test_days_without_sessions_left_lose_their_heading(page):
    page.goto("/whats-on/")
    days = page.locator(".day-head").count()
    first_day = page.locator("[data-day]").first.locator(".session")
    ends = first_day.evaluate_all("rows => rows.map(row => row.dataset.ends)")
    page.clock.install(time=max(datetime.fromisoformat(end) for end in ends).astimezone(UTC))
    page.goto("/whats-on/")
    expect(page.locator(".day-head:visible")).to_have_count(days - 1)


def test_a_slow_clock_does_not_go_back_before_the_page(page):
    words = {}
    for days in (0, 40):
        page.clock.install(time=datetime.now(UTC) - timedelta(days=days))
        page.goto("/whats-on/")
        words[days] = page.locator(".session .pill").all_inner_texts()
    assert "On now" in words[0]
    assert words[40] == words[0]


def test_a_device_far_away_still_reads_uk_time(new_context):
    here = new_context().new_page()
    far = new_context(timezone_id="Pacific/Auckland").new_page()
    for page in (here, far):
        page.goto("/whats-on/")
        page.wait_for_load_state("networkidle")
    assert far.locator(".session").all_inner_texts() == here.locator(".session").all_inner_texts()


def test_a_page_that_is_brought_back_is_put_right_at_once(page, watched):
    facts, row, _ = watched
    page.clock.set_fixed_time(moment(facts, "starts") + SECOND)
    expect(row.locator(".pill")).to_contain_text("Opens ")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(row.locator(".pill")).to_have_text("On now")


def test_today_moves_on_in_a_month(page):
    page.clock.install(time=datetime.now(UTC) + timedelta(days=1))
    page.goto("/whats-on/?view=month")
    page.wait_for_load_state("networkidle")
    marked = page.locator("[data-date][aria-current=date]")
    tomorrow = page.evaluate("new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' }).format(new Date())")
    if marked.count():  # on the last day of a month, tomorrow stands in the next one
        assert marked.get_attribute("data-date") == tomorrow
    expect(page.locator("[data-today]:visible")).to_have_count(marked.count())


def test_the_way_out_works_when_the_words_do_not(page):
    page.route("**/sessions*.js", lambda route: route.abort())
    page.route(f"{AWAY}**", weather)
    page.goto("/whats-on/")
    page.wait_for_load_state("networkidle")
    press_shift(page, 3)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Light rain")


@pytest.mark.asks_the_time
def test_a_clock_that_is_fast_does_not_hide_an_open_door(page):
    page.clock.install(time=datetime.now(UTC) + timedelta(hours=3))
    page.goto("/webinars/ten-quiet-minutes/")
    expect(page.locator(".pill").first).to_have_text("On now")
    expect(page.get_by_role("button", name="Join now")).to_be_visible()
