"""What tests of faults break is what people run: the front door and the container start the server alike."""

import re

import pytest

from tests.browser.running import ROOT
from tests.faults.portal import command_for

OWN = {"--host", "--port", "--workers"}  # each has its own; how many workers, the environment may say
STARTED = re.compile(r"granian (.*?) portal\.wsgi:application", re.DOTALL)
WORD = re.compile(r"--[a-z-]+(?: [\w.]+)?")


def flags(command: str) -> set[str]:
    return {word for word in WORD.findall(command) if word.split()[0] not in OWN}


@pytest.mark.parametrize("place", ["portal", "deploy/container/start"])
def test_the_server_is_started_as_the_tests_start_it(place):
    [started] = STARTED.findall((ROOT / place).read_text())
    assert flags(started) == flags(" ".join(command_for(8000)))
    assert "--respawn-failed-workers" in flags(started), "a worker that is killed takes no other with it"
