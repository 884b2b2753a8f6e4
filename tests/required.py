"""What a machine may lack: where it does, a test says so and is skipped; in CI, which installs it, the test fails."""

import os
from typing import NoReturn

import pytest


def lacking(what: str, words: str) -> NoReturn:
    """Skip with these words, or fail with them where `REQUIRE_` and `what` is set in the environment."""
    if os.environ.get(f"REQUIRE_{what}"):
        pytest.fail(words)
    pytest.skip(words)
