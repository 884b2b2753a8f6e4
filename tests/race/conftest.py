"""Both databases that the portal runs on, each with a real server in front."""

import os
from pathlib import Path

import pytest
from django.db import connection

from tests.made_once import shared_folder
from tests.race.postgres import throwaway_postgres
from tests.race.serving import copy_of_sqlite, serving

# Each test has a room of its own: a server is dear, a room is not. Seats 0: the hosts say when it is full.
ROOMS = {"ten-seats": 10, "one-more": 10, "host-says": 0, "host-says-early": 500}


@pytest.fixture(scope="session")
def race_var(tmp_path_factory) -> Path:
    var = tmp_path_factory.mktemp("race")
    # Squeezing the files is dear: those of the demo, where this run has brought one up, are the same.
    written = Path(os.environ.get("SEEDED_VAR") or shared_folder(tmp_path_factory) / "demo")
    if (written / "static").exists():
        (var / "static").symlink_to(written / "static")
    return var


@pytest.fixture(scope="session")
def sqlite(race_var, django_db_setup):
    """A server on a copy of the tests' own database, with the options that production has."""
    path = race_var / "race.sqlite3"
    if connection.vendor == "sqlite":
        copy_of_sqlite(Path(connection.settings_dict["NAME"]), path)
    with serving(f"sqlite:///{path}", race_var, ROOMS) as served:
        yield served


@pytest.fixture(scope="session")
def postgresql(race_var, migrated_postgres):
    """A server on a PostgreSQL that lives for these tests only."""
    with throwaway_postgres(like=migrated_postgres) as url, serving(url, race_var, ROOMS) as served:
        yield served


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def served(request):
    """Return (portal, {room's name: uid}), once for each database."""
    return request.getfixturevalue(request.param)
