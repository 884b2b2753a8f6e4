"""A portal on each database, which the tests of faults serve, break and mend again."""

import pytest

from tests.faults import portal
from tests.faults.postgres_server import breakable_postgres


@pytest.fixture(scope="session")
def on_sqlite(demo_var, tmp_path_factory):
    """Return the demo's portal on a SQLite of its own, not yet served."""
    return portal.on_sqlite(demo_var, tmp_path_factory.mktemp("faults-sqlite"))


@pytest.fixture(scope="session")
def postgres(migrated_postgres):
    """Return a PostgreSQL that tests may break."""
    with breakable_postgres(migrated_postgres) as server:
        yield server


@pytest.fixture(scope="session")
def on_postgres(demo_var, tmp_path_factory, postgres):
    """Return a small portal on that PostgreSQL, not yet served."""
    return portal.on_postgres(demo_var, tmp_path_factory.mktemp("faults-postgres"), postgres.url)


@pytest.fixture(scope="session")
def portal_on_postgres(on_postgres):
    with portal.served(on_postgres) as server:
        yield server
