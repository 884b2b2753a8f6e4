"""A shared cache that fails is asked no more for a while, and then by nobody whom a visitor waits for."""

import time

import pytest
from django_redis.exceptions import ConnectionInterrupted

from portal.shared_cache import REST, Breaker, Guarded


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def breaker(clock):
    return Breaker(clock)


class Server:
    """Stands for django-redis's client."""

    is_away, asked = False, 0

    def get(self, key):
        self.asked += 1
        if self.is_away:
            raise ConnectionInterrupted(None)
        return key

    has_key = get


@pytest.fixture
def server():
    return Server()


@pytest.fixture
def guarded(server, breaker):
    return Guarded(server, breaker)


def refused(guarded) -> bool:
    with pytest.raises(ConnectionInterrupted):
        guarded.get("a")
    return True


def test_a_server_that_answers_is_always_asked(guarded, server):
    assert [guarded.get("a") for _ in range(3)] == ["a"] * 3
    assert server.asked == 3


def test_after_one_failure_nobody_asks_until_the_rest_is_over(guarded, server, clock):
    server.is_away = True
    assert refused(guarded)
    clock.now += REST - 0.1
    assert all(refused(guarded) for _ in range(10))
    assert server.asked == 1


def wait_until(is_so):
    deadline = time.monotonic() + 5
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.005)
    assert is_so()


def test_after_the_rest_one_thread_tries_and_no_visitor_waits(guarded, server, clock):
    server.is_away = True
    assert refused(guarded)
    clock.now += REST
    assert all(refused(guarded) for _ in range(10))
    wait_until(lambda: server.asked == 2)
    clock.now += REST - 0.1
    assert refused(guarded)
    assert server.asked == 2


def test_once_it_is_back_all_ask_again(guarded, server, breaker, clock):
    server.is_away = True
    assert refused(guarded)
    server.is_away = False
    clock.now += REST
    assert refused(guarded)
    wait_until(lambda: breaker.may_ask)
    assert guarded.get("a") == "a"
