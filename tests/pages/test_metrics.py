"""What Prometheus is told: checks and kept pages, to whom it is meant for, and nothing of a visitor."""

import re

import pytest
from django.core.exceptions import ImproperlyConfigured

from portal.health.checks import STATUS
from portal.health.metrics import Metrics
from portal.page_cache.edge import PageCache
from portal.page_cache.shelf import Shelf
from portal.page_cache.spool import Spool
from tests.edge import ask

SECRET = "a-word-that-only-the-watcher-knows"
SAMPLE = re.compile(r'^(?P<name>[a-z_]+)(?:\{(?P<label>[a-z]+)="(?P<value>[^"]*)"\})? (?P<number>\S+)$', re.MULTILINE)


def nobody(environ, start_response):
    start_response("299 Otherwise", [])
    return [b"otherwise"]


def samples(application, **headers) -> dict:
    answer = ask(application, "/-/metrics", **{"REMOTE_ADDR": "127.0.0.1"} | headers)
    assert answer.status == 200
    found = SAMPLE.finditer(answer.body.decode())
    return {(each["name"], each["value"]): float(each["number"]) for each in found}


@pytest.fixture
def metrics(home):
    return Metrics(nobody, lambda: None)


def test_each_check_is_one_number(metrics, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    said = samples(metrics)
    assert {name for name, _ in said} == {"portal_check_fine"}
    assert {check for _, check in said} <= {check.name for check in STATUS}
    assert said["portal_check_fine", "database"] == 1
    assert said["portal_check_fine", "media"] == 1
    (tmp_path / "file").write_text("")
    settings.MEDIA_ROOT = tmp_path / "file" / "media"
    assert samples(metrics)["portal_check_fine", "media"] == 0


def test_pages_made_and_kept_are_counted(home, tmp_path):
    def django(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [b"a page"]

    cache = PageCache(django, nobody, Shelf(1_000_000), Spool(tmp_path))
    cache.made = 3
    said = {name: number for (name, _), number in samples(Metrics(nobody, lambda: cache)).items()}
    assert said["portal_pages_made_total"] == 3
    assert said["portal_pages_kept"] == 0
    assert said["portal_pages_kept_bytes"] == 0


def test_no_label_comes_from_a_visitor(metrics):
    canary = "quokkacanary"
    headers = {"HTTP_USER_AGENT": canary, "HTTP_REFERER": canary, "HTTP_COOKIE": canary, "QUERY_STRING": canary}
    answer = ask(metrics, "/-/metrics", REMOTE_ADDR="127.0.0.1", **headers)
    assert canary not in answer.body.decode()
    labels = {each["label"] for each in SAMPLE.finditer(answer.body.decode())}
    assert labels <= {"check", "process", None}


@pytest.mark.parametrize(
    ("headers", "may"),
    [
        ({"REMOTE_ADDR": "127.0.0.1"}, True),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.7"}, False),
        ({"REMOTE_ADDR": "203.0.113.7"}, False),
        ({"REMOTE_ADDR": "203.0.113.7", "HTTP_AUTHORIZATION": "Bearer wrong"}, False),
        ({"REMOTE_ADDR": "203.0.113.7", "HTTP_AUTHORIZATION": f"Bearer {SECRET}"}, True),
    ],
)
def test_only_who_may_read_the_status_reads_it(metrics, settings, headers, may):
    settings.STATUS_TOKEN = SECRET
    assert ask(metrics, "/-/metrics", **headers).status == (200 if may else 299)


def test_other_addresses_are_not_its_own(metrics):
    assert ask(metrics, "/-/status", REMOTE_ADDR="127.0.0.1").status == 299
    assert ask(metrics, "/-/metrics/", REMOTE_ADDR="127.0.0.1").status == 299


def test_without_the_setting_there_is_nothing(client, home, settings):
    assert settings.METRICS is False
    assert client.get("/-/metrics", follow=True).status_code == 404


def test_without_its_library_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "prometheus_client", None)
    with pytest.raises(ImproperlyConfigured, match="requirements-extras.txt"):
        Metrics(nobody, lambda: None)
