"""A cache in front of the portal is asked, after a change, to let go of everything it has of each site."""

from threading import Event

import pytest
from wagtail.contrib.frontend_cache.backends import BaseBackend
from wagtail.models import Site

from portal.page_cache.outside import Purger, purge_everything

asked = []


class Front(BaseBackend):
    """Stands for a cache in front: notes what it is asked to let go of."""

    def purge(self, url):
        asked.append(url)


@pytest.fixture
def front(settings):
    settings.WAGTAILFRONTENDCACHE = {"front": {"BACKEND": f"{__name__}.Front"}}
    asked.clear()


def test_everything_of_every_site_is_let_go_of(home, front):
    purge_everything()
    assert asked == [f"{site.root_url}/*" for site in Site.objects.all()]
    assert len(asked) >= 1


def test_changes_that_come_in_meanwhile_are_told_of_together_and_none_is_forgotten(front):
    begun, go_on, told = Event(), Event(), []

    def slowly():
        told.append(len(told))
        begun.set()
        go_on.wait(5)

    purger = Purger(slowly)
    purger.ask()
    assert begun.wait(5)
    thread = purger._thread
    for _ in range(10):
        purger.ask()
    go_on.set()
    thread.join(5)
    assert told == [0, 1]


def test_without_a_cache_in_front_nobody_is_told(settings):
    settings.WAGTAILFRONTENDCACHE = {}
    told = []
    Purger(lambda: told.append(True)).ask()
    assert told == []
