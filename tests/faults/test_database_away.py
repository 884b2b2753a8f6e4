"""A database that is gone, and one that hangs: what visitors still get, and how soon."""

import pytest

from tests.faults.asking import ask, side_by_side, until

KEPT = ["/urgent-help/", "/sleeping/", "/talking/"]
HELP = b"tel:116123"


@pytest.fixture
def warm(portal_on_postgres):
    """A portal that has been asked for its pages, by each worker."""
    for path in KEPT:
        assert ask(portal_on_postgres.port, path).status == 200
    return portal_on_postgres


def never_kept(mark: str, many: int) -> list[str]:
    return [f"/search/?q={mark}{number}" for number in range(many)]


def judge(answers, within: float) -> None:
    for answer in answers:
        assert answer.seconds < within, (answer.path, answer.status, answer.seconds)
        assert HELP in answer.body, answer
        if answer.path in KEPT:
            assert answer.status == 200, answer
        else:
            assert answer.status == 503, (answer.path, answer.status)
            assert answer.headers["Retry-After"] == "30"
            assert b"Traceback" not in answer.body


@pytest.mark.parametrize("fault", ["stopped", "hangs"])
def test_what_is_kept_goes_on_and_the_rest_says_so_with_help(warm, postgres, fault):
    (postgres.stop if fault == "stopped" else postgres.hang)()
    # At once, and with those who have to ask it in front: whoever finds out is let go with the others.
    first = side_by_side(warm.port, [*never_kept("first", 8), *KEPT * 2])
    judge(first, 3)
    assert ask(warm.port, "/-/live").status == 200
    ready = ask(warm.port, "/-/ready")
    assert (ready.status, ready.seconds < 1) == (503, True)
    for _ in range(3):  # and for as long as it lasts
        judge(side_by_side(warm.port, [*KEPT * 8, *never_kept("then", 20)]), 1)
    (postgres.start if fault == "stopped" else postgres.go_on)()
    until(lambda: ask(warm.port, "/search/?q=sleep").status == 200, 10)
    answers = side_by_side(warm.port, [*KEPT * 4, *never_kept("after", 8)], many=8)
    assert {answer.status for answer in answers} == {200}


def test_with_every_process_started_anew_while_it_is_away(warm, postgres):
    postgres.stop()
    try:
        warm.kill()
        warm.start()
        judge(side_by_side(warm.port, KEPT * 2), 3)
    finally:
        postgres.start()
