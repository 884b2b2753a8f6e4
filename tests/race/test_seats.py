"""A room that keeps seats lets in exactly that many, however many press at once, on every database we run on."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from tests.race.pressing import Person, press_all_at_once
from tests.race.rooms import HOST, LINK, PASSWORD

CROWD, SEATS = 200, 10
STREAM = 12  # people who go on pressing while the host taps


def let_in(answers):
    return [answer for answer in answers if answer.is_let_in]


def host_of(portal):
    host = Person(portal.port, proxied=False)
    host.sign_in(HOST, PASSWORD)
    return host


def test_two_hundred_at_once_on_ten_seats(served):
    portal, uids = served
    uid = uids["ten-seats"]
    answers = press_all_at_once(portal.port, uid, CROWD)

    assert len(let_in(answers)) == SEATS
    assert len([answer for answer in answers if answer.says_full]) == CROWD - SEATS
    link = LINK.format(name="ten-seats")
    for answer in let_in(answers):
        assert answer.headers["location"] == link
        assert "no-store" in answer.headers["cache-control"]
        assert answer.headers["referrer-policy"] == "no-referrer"
    for answer in answers:
        assert link not in answer.text
        assert answer.is_let_in or "location" not in answer.headers
    assert portal.rooms("tell", uid)[uid] == {"status": "full", "reason": "", "let_in": [SEATS], "by_hand": False}


def test_let_one_more_in_lets_in_exactly_one(served):
    portal, uids = served
    uid = uids["one-more"]
    assert len(let_in(press_all_at_once(portal.port, uid, SEATS))) == SEATS
    host = host_of(portal)
    for _ in range(2):
        page = host.ask("GET", f"/cms/hosting/{uid}/")
        assert "Let one more in" in page.text
        assert f"{SEATS} of {SEATS}" in page.text
        host.send(f"/cms/hosting/{uid}/", {"say": "not_full"})
        assert len(let_in(press_all_at_once(portal.port, uid, 40))) == 1
    said = portal.rooms("tell", uid)[uid]
    assert (said["status"], said["let_in"]) == ("full", [SEATS])


def press_while_the_host_taps_full(portal, uid):
    """Return (answers, the moment at which the host had the answer): a stream of presses with one tap in the middle."""
    stop = Event()

    def keep_pressing(number):
        answers = []
        while not stop.is_set():
            answers.append(Person(portal.port, number).press_join(uid))
        return answers

    host = host_of(portal)
    with ThreadPoolExecutor(STREAM) as crowd:
        streams = [crowd.submit(keep_pressing, number) for number in range(STREAM)]
        try:
            time.sleep(1)
            host.send(f"/cms/hosting/{uid}/", {"say": "full"})
            said_at = time.monotonic()
            time.sleep(1)
        finally:
            stop.set()
        return [answer for stream in streams for answer in stream.result()], said_at


def assert_nobody_passes_after_full(portal, uid):
    answers, said_at = press_while_the_host_taps_full(portal, uid)
    before = [answer for answer in answers if answer.asked_at < said_at]
    after = [answer for answer in answers if answer.asked_at >= said_at]
    assert let_in(before), "nobody came in before, so nothing was shown"
    assert len(after) >= STREAM, "too few pressed afterwards to show anything"
    assert all(answer.says_full for answer in after)
    said = portal.rooms("tell", uid)[uid]
    assert said["status"] == "full"
    return answers, said


def test_full_is_full_as_soon_as_the_host_has_said_so(served):
    portal, uids = served
    assert_nobody_passes_after_full(portal, uids["host-says"])


def test_a_host_can_say_full_before_the_seats_are_taken_and_the_count_is_true(served):
    portal, uids = served
    answers, said = assert_nobody_passes_after_full(portal, uids["host-says-early"])
    assert said["let_in"] == [len(let_in(answers))]
    page = host_of(portal).ask("GET", f"/cms/hosting/{uids['host-says-early']}/").text
    assert "Not full" in page
    assert "Let one more in" not in page, "taking Full back lets in all whose seats are left"
