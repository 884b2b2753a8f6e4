"""`check --deploy` stops what would go round consent. Each check is broken on purpose, and speaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from django.conf import settings as project
from django.core.checks import run_checks
from django.core.management.utils import get_random_secret_key

ROOT = Path(__file__).resolve().parents[2]

FILE_CACHE = {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "/nowhere"}


def ids(deploy: bool = True) -> list[str]:
    """Return the ids of our own errors, once each for every file."""
    found = run_checks(tags=["security"], include_deployment_checks=deploy)
    return sorted(error.id for error in found if error.id.startswith("cookies."))


def caches(backend: str) -> dict:
    return {**project.CACHES, "consent": {**FILE_CACHE, "BACKEND": f"django.core.cache.backends.{backend}"}}


@pytest.fixture(autouse=True)
def as_in_production(settings):
    settings.CACHES = caches("filebased.FileBasedCache")
    settings.COOKIE_CONSENT_SECURE = True


@pytest.fixture
def folders(settings, tmp_path):
    """Templates and scripts of a test's own, beside the portal's."""
    templates, static = tmp_path / "templates", tmp_path / "static"
    (static / "js").mkdir(parents=True)
    templates.mkdir()
    engine = settings.TEMPLATES[0]
    settings.TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], templates]}]
    settings.STATICFILES_DIRS = [*settings.STATICFILES_DIRS, static]
    return templates, static / "js"


def test_the_portal_itself_passes():
    assert ids() == []


@pytest.mark.parametrize("backend", ["locmem.LocMemCache", "dummy.DummyCache"])
def test_a_cache_that_processes_do_not_share(settings, backend):
    settings.CACHES = caches(backend)
    assert ids() == ["cookies.E001"]
    assert ids(deploy=False) == []


@pytest.mark.parametrize("backend", ["db.DatabaseCache", "redis.RedisCache", "memcached.PyMemcacheCache"])
def test_a_cache_that_they_share(settings, backend):
    settings.CACHES = caches(backend)
    assert ids() == []


def test_a_cache_that_is_not_there(settings):
    settings.COOKIE_CONSENT_CACHE_BACKEND = "forgotten"
    assert ids() == ["cookies.E001"]


def test_the_packages_middleware(settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "cookie_consent.middleware.CleanCookiesMiddleware"]
    assert ids() == ids(deploy=False) == ["cookies.E002"]


def test_a_choice_that_our_script_cannot_read(settings):
    settings.COOKIE_CONSENT_HTTPONLY = True
    assert ids() == ids(deploy=False) == ["cookies.E003"]


def test_a_choice_in_the_clear(settings):
    settings.COOKIE_CONSENT_SECURE = False
    assert ids() == ["cookies.E004"]
    assert ids(deploy=False) == []


def test_the_packages_own_defaults_are_traps(settings):
    del settings.COOKIE_CONSENT_SECURE, settings.COOKIE_CONSENT_HTTPONLY
    assert ids() == ["cookies.E003", "cookies.E004"]


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("{% if request|cookie_group_accepted:'analytics' %}x{% endif %}", "cookies.E005"),
        ("{% load i18n cookie_consent_tags %}", "cookies.E005"),
        ("{% load wagtailembeds_tags %}{% embed page.video %}", "cookies.E006"),
        ("<p>Hello</p><script>alert(1)</script>", "cookies.E007"),
        ('<SCRIPT type="module">import "/x.js"</SCRIPT>', "cookies.E007"),
        ('<script data-src="x">go()</script>', "cookies.E007"),
        ('<script src="https://www.googletagmanager.com/gtag/js?id=G-1" async></script>', "cookies.E008"),
        ('<link rel="preconnect" href="https://www.Google-Analytics.com">', "cookies.E008"),
    ],
)
def test_a_template_that_goes_round_consent(folders, text, identity):
    templates, _ = folders
    (templates / "below").mkdir()
    (templates / "below" / "page.html").write_text(text)
    assert ids() == [identity]


@pytest.mark.parametrize(
    "text",
    [
        '<script type="module" src="/static/js/portal.js"></script>',
        "{# {% embed page.video %} prints the provider's own player #}",
        "{% comment %}<script>alert(1)</script>{% endcomment %}",
        "{% include_block page.body %}<p>embed a video</p>",
    ],
)
def test_a_template_that_does_not(folders, text):
    templates, _ = folders
    (templates / "page.html").write_text(text)
    assert ids() == []


def test_googles_host_in_another_script_than_the_one(folders):
    _, scripts = folders
    (scripts / "other.js").write_text("const tag = 'https://www.googletagmanager.com/gtag/js';")
    assert ids() == ["cookies.E008"]
    (scripts / "other.js").rename(scripts / "consent.js")
    assert ids() == []


def test_an_error_names_the_file_and_what_to_do(folders):
    templates, _ = folders
    (templates / "page.html").write_text("<script>go()</script>")
    [error] = [error for error in run_checks(include_deployment_checks=True) if error.id == "cookies.E007"]
    assert str(templates / "page.html") in error.msg
    assert "static/js" in error.hint


def test_check_deploy_is_clean_with_productions_settings(tmp_path):
    variables = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.production",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
        "SECRET_KEY": get_random_secret_key(),
        "JOIN_LINK_KEY": Fernet.generate_key().decode(),
        "SIGN_IN_KEY": Fernet.generate_key().decode(),
        "ALLOWED_HOSTS": "portal.example.org",
        "BASE_URL": "https://portal.example.org",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'portal.sqlite3'}",
        "VAR_DIR": str(tmp_path),
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
