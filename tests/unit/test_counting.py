"""What is counted, and what never is: the pure parts. No request, no database."""

from datetime import date
from threading import Thread

import pytest

from core.small_numbers import about, said, share
from core.tally import DOOR, PLAY, VIEW, Tally
from core.visits import begins_to_play, is_person, is_visit

DAY = date(2027, 3, 10)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"
CUBOT = "Mozilla/5.0 (Linux; Android 9; CUBOT_P20) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"


def environ(browser=FIREFOX, method="GET", **more):
    return {"REQUEST_METHOD": method, "HTTP_USER_AGENT": browser, **more}


def test_a_tally_holds_numbers_by_page_day_and_kind_and_gives_each_away_once():
    tally = Tally()
    for _ in range(3):
        tally.count(7, DAY)
    tally.count(7, DAY, DOOR)
    tally.count("media:media/tide.webm", DAY, PLAY)
    assert tally.take() == {(7, DAY, VIEW): 3, (7, DAY, DOOR): 1, ("media:media/tide.webm", DAY, PLAY): 1}
    assert tally.take() == {}


def test_what_could_not_be_written_is_there_the_next_time_beside_what_came_meanwhile():
    tally = Tally()
    tally.count(7, DAY)
    batch = tally.take()
    tally.count(7, DAY)
    tally.give_back(batch)
    assert tally.take() == {(7, DAY, VIEW): 2}


def test_a_kind_without_a_column_is_refused():
    with pytest.raises(ValueError, match="no number called"):
        Tally().count(7, DAY, "hours")


def test_the_writer_is_woken_by_the_first_number_only():
    woken = []
    tally = Tally(when_first=lambda: woken.append(1))
    tally.count(7, DAY)
    tally.count(8, DAY)
    assert woken == [1]


def test_no_number_is_lost_between_threads_that_count_and_one_that_takes():
    tally, taken = Tally(), []
    threads = [Thread(target=lambda: [tally.count(7, DAY) for _ in range(5000)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        taken.append(sum(tally.take().values()))
    taken.append(sum(tally.take().values()))
    assert sum(taken) == 20_000


@pytest.mark.parametrize(
    "browser",
    [
        "",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "facebookexternalhit/1.1",
        "WhatsApp/2.23",
        "curl/8.5.0",
        "python-requests/2.32",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0 Safari/537.36",
        "Pingdom.com_bot_version_1.4",
        "Mozilla/5.0 (compatible; UptimeRobot/2.0)",
        "SkypeUriPreview Preview/0.5",
    ],
)
def test_machines_are_left_out(browser):
    assert not is_person(environ(browser))


@pytest.mark.parametrize("browser", [FIREFOX, CUBOT])
def test_people_are_not(browser):
    assert is_person(environ(browser))


@pytest.mark.parametrize(
    "more",
    [
        {"method": "HEAD"},
        {"method": "POST"},
        {"HTTP_SEC_PURPOSE": "prefetch;prerender"},
        {"HTTP_PURPOSE": "prefetch"},
        {"HTTP_X_MOZ": "prefetch"},
        {"HTTP_PURPOSE": "preview"},
        {"HTTP_SEC_FETCH_DEST": "empty"},  # our own script looks whether a door has opened
        {"HTTP_SEC_FETCH_DEST": "image"},
    ],
)
def test_what_is_fetched_without_being_opened_is_no_visit(more):
    assert not is_visit(environ(**more))


def test_a_page_that_is_opened_is_a_visit():
    assert is_visit(environ(HTTP_SEC_FETCH_DEST="document"))
    assert is_visit(environ())


@pytest.mark.parametrize(
    ("wanted", "begins"),
    [
        ("", True),
        ("bytes=0-", True),
        ("bytes=0-262143", True),
        ("bytes=0-1", False),  # Safari's question
        ("bytes=262144-", False),
        ("bytes=-500", False),
    ],
)
def test_a_player_begins_once_and_then_asks_for_more(wanted, begins):
    assert begins_to_play(environ(HTTP_RANGE=wanted)) is begins


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (1234, "1234")]
)
def test_small_numbers_leave_as_words(number, words):
    assert said(number) == words


def test_public_numbers_are_rounded_down_so_that_a_difference_shows_nobody():
    assert [about(number) for number in (0, 9, 10, 129)] == [0, 0, 10, 120]


def test_a_share_needs_five_answers():
    assert (share(3, 1), share(3, 2), share(0, 0)) == ("", "60%", "")
