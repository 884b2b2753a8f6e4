"""A test's transaction is never committed: this says what a commit would have said."""

from django.db import connection

from core.generation import raise_generation


def as_if_committed() -> None:
    """Let the process remember again what it reads, as it does once an editor's change is stored."""
    connection.run_on_commit.clear()
    raise_generation()
