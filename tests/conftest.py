"""What every test may ask for: the demo as content, a clock, people who sign in."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test import Client
from hypothesis import settings as hypothesis_settings

from core.models import User
from core.remembered import forget
from home.search.limits import searches, suggestions
from tests.browser.running import DidNotStartError, running_portal
from tests.demo_database import DemoDatabase
from tests.made_once import made_once, shared_folder
from tests.race.migrated import make_migrated
from tests.race.postgres import MISSING, find_programs
from tests.required import lacking
from tests.signing_in import all_the_way

# The gate before the CMS stands in tests as it does in life; force_login is somebody who has passed it.
Client.force_login = all_the_way

# Two busy cores miss hypothesis' default deadline on the first call of anything.
hypothesis_settings.register_profile("portal", deadline=None, max_examples=150)
hypothesis_settings.load_profile("portal")
LINES_OF_A_RERUN = 60


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Where whole files are given out, families of files are (tests/spreading.py)."""
    if config.getvalue("dist") != "loadfile":
        return None
    from tests.spreading import ByFamily

    return ByFamily(config, log)


def turn(item) -> tuple[bool, bool]:
    in_browser = "browser" in item.path.parts
    return in_browser, in_browser and not item.path.name.startswith("test_consent_")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Browser tests go last: while Playwright's event loop is open, Django refuses the database to other tests.

    Of those the family goes first that one process gets whole (tests/spreading.py): the other would wait at the end.
    """
    items.sort(key=turn)


def pytest_terminal_summary(terminalreporter):
    """Say why a test was tried once more: when the second try succeeds, nobody else does."""
    for report in terminalreporter.stats.get("rerun", []):
        terminalreporter.section(f"tried once more: {report.nodeid}", sep="-")
        terminalreporter.line("\n".join(report.longreprtext.splitlines()[-LINES_OF_A_RERUN:]))


@pytest.fixture(scope="session")
def demo_var(tmp_path_factory) -> Path:
    """Return what a demo left that was brought up once, by the front door and from nothing, and stopped again."""
    if written := os.environ.get("SEEDED_VAR"):  # so that many runs need not write it each
        return Path(written)

    def bring_up(var):
        with running_portal(var):
            pass

    try:
        return made_once(shared_folder(tmp_path_factory) / "demo", bring_up)
    except DidNotStartError as problem:
        pytest.fail(str(problem))


@pytest.fixture(scope="session")
def migrated_postgres(tmp_path_factory) -> Path:
    """Return a folder with a PostgreSQL that holds every table and nothing else, made once for the whole run.

    `MIGRATED_POSTGRES`, a folder that `tests.race.migrated` has filled, spares making it.
    """
    if written := os.environ.get("MIGRATED_POSTGRES"):
        return Path(written)
    if not find_programs():
        lacking("POSTGRES", MISSING)
    return made_once(shared_folder(tmp_path_factory) / "postgres", make_migrated)


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory, django_db_modify_db_settings, request):
    """Let one process at a time make its database; give what the first made to the others. None where it is not shared.

    Shared are SQLite's files in a run of several processes, unless an older one is used again.
    """
    shared = "PYTEST_XDIST_WORKER" in os.environ and not request.config.option.reuse_db
    if not shared or connection.vendor != "sqlite":
        return None

    def meanwhile():
        """Bring up what the browser tests will ask for. Where that fails, they say so."""
        if any("browser" in item.path.parts for item in request.session.items):
            with suppress(pytest.fail.Exception):
                request.getfixturevalue("demo_var")

    own = Path(settings.DATABASES["default"]["TEST"]["NAME"])
    return DemoDatabase(shared_folder(tmp_path_factory) / "database", own, Path(settings.MEDIA_ROOT), meanwhile)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb, demo_database) -> bool:
    """A copy is kept as it is: Django only looks whether every migration is in it."""
    return django_db_keepdb or bool(demo_database and demo_database.was_copied)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, demo_database):
    """Every test with a database finds the demo in it: real pages are the best examples of pages."""
    if demo_database and demo_database.was_copied:
        return
    with django_db_blocker.unblock():
        call_command("seed_demo", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
    if demo_database:
        demo_database.give()


@pytest.fixture(autouse=True)
def nothing_remembered():
    """A test's writes are undone without a word: what was remembered of them has to go too. So does how often was
    searched: all tests come from one network."""
    forget()
    searches.forget(0.0)
    suggestions.forget(0.0)
    yield
    forget()


@pytest.fixture
def home(db):
    from home.models import HomePage

    return HomePage.objects.get(locale__language_code="en-gb")


@pytest.fixture
def sign_in(db, client):
    """Return a function that signs the test client in as a member of a group."""

    def as_member_of(group_name):
        user = User.objects.create_user(f"test-{group_name.lower()}", password="a long enough password")
        user.groups.add(Group.objects.get(name=group_name))
        client.force_login(user)
        return client

    return as_member_of
