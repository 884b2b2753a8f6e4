"""What every test may ask for: the demo as content, a clock, people who sign in."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from hypothesis import settings as hypothesis_settings

from core.models import User
from tests.signing_in import all_the_way

# The gate before the CMS stands in tests as it does in life; force_login is somebody who has passed it.
Client.force_login = all_the_way

# Two busy cores miss hypothesis' default deadline on the first call of anything.
hypothesis_settings.register_profile("portal", deadline=None, max_examples=150)
hypothesis_settings.load_profile("portal")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Browser tests go last: while Playwright's event loop is open, Django refuses the database to other tests."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test with a database finds the demo in it: real pages are the best examples of pages."""
    with django_db_blocker.unblock():
        call_command("seed_demo", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115


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
