"""`sh ./portal` says in one plain sentence what is wrong, and leaves with an error."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*words, folder=ROOT, **variables):
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DJANGO_SETTINGS_MODULE", "VAR_DIR")
    }
    return subprocess.run(
        ["sh", str(folder / "portal"), *words],
        env=environment | variables,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def assert_one_sentence(result, *expected):
    assert result.returncode != 0
    assert "Traceback" not in result.stdout + result.stderr
    last = result.stderr.strip().splitlines()[-1]
    for words in expected:
        assert words in last


def test_alone_it_lists_its_verbs():
    result = run()
    assert result.returncode == 0
    assert "sh ./portal demo" in result.stdout
    assert "sh ./portal test" in result.stdout


def test_an_unknown_verb_lists_them_too():
    result = run("dance")
    assert result.returncode == 2
    assert "There is no verb 'dance'" in result.stderr
    assert "sh ./portal demo" in result.stderr


def test_a_port_that_is_taken(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("demo", PORT=str(port), VAR_DIR=str(tmp_path))
    assert_one_sentence(result, f"Port {port} on 127.0.0.1 cannot be used", "PORT=8001")
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("port", ["eighty", "0", "70000"])
def test_a_port_that_is_none(tmp_path, port):
    assert_one_sentence(run("demo", PORT=port, VAR_DIR=str(tmp_path)), "number from 1 to 65535")


def test_a_data_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    result = run("demo", VAR_DIR=str(tmp_path / "file" / "below"))
    assert_one_sentence(result, "The data folder cannot be written to")


def test_a_python_that_is_too_old(tmp_path):
    for tool in ("sh", "dirname", "cat", "cksum", "mkdir"):
        (tmp_path / tool).symlink_to(shutil.which(tool))
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    assert_one_sentence(run("demo", PATH=str(tmp_path)), "needs Python 3.11 or newer")


def test_no_network(tmp_path):
    for name in ("portal", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_EXTRA_INDEX_URL": "", "PIP_RETRIES": "0"}
    result = run(
        "demo",
        folder=tmp_path,
        PIP_CONFIG_FILE=os.devnull,
        PIP_FIND_LINKS="",
        PIP_NO_CACHE_DIR="1",
        PIP_DEFAULT_TIMEOUT="2",
        **nowhere,
    )
    assert_one_sentence(result, "could not be fetched. Is this machine online?")
    assert not (tmp_path / ".venv" / ".installed").exists()


A_KEY = "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtISE="
PRODUCTION = {
    "SECRET_KEY": "only-for-this-test",
    "ALLOWED_HOSTS": "localhost",
    "BASE_URL": "http://localhost",
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
}


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ({}, "JOIN_LINK_KEY is not set"),
        ({"JOIN_LINK_KEY": "not-a-key"}, "Key 1 of JOIN_LINK_KEY is not a key"),
        ({"JOIN_LINK_KEY": A_KEY}, "SIGN_IN_KEY is not set"),
        ({"JOIN_LINK_KEY_FILE": "/no/such/file"}, "JOIN_LINK_KEY_FILE names a file that cannot be read"),
    ],
)
def test_a_missing_key_stops_the_start(tmp_path, key, says):
    database = f"sqlite:///{tmp_path / 'portal.sqlite3'}"
    result = run("serve", PORT="8765", VAR_DIR=str(tmp_path), DATABASE_URL=database, **PRODUCTION, **key)
    assert_one_sentence(result, says)


def test_production_counts_the_front_server_that_is_always_there(tmp_path):
    says = "from django.conf import settings; print('proxies', settings.TRUSTED_PROXY_COUNT)"
    result = run(
        *("manage", "shell", "--no-imports", "-c", says),
        VAR_DIR=str(tmp_path),
        DATABASE_URL=f"sqlite:///{tmp_path / 'portal.sqlite3'}",
        JOIN_LINK_KEY=A_KEY,
        SIGN_IN_KEY=A_KEY,
        **PRODUCTION,
    )
    assert "proxies 1" in result.stdout


def test_in_production_nothing_opens_without_a_second_step_and_cookies_are_of_this_host_alone(tmp_path):
    says = (
        "from django.conf import settings as s; "
        "print(s.DEMO_SIGN_IN, s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_PATH, s.CSRF_COOKIE_PATH, "
        "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_DOMAIN, s.CSRF_COOKIE_DOMAIN)"
    )
    result = run(
        *("manage", "shell", "--no-imports", "-c", says),
        VAR_DIR=str(tmp_path),
        DATABASE_URL=f"sqlite:///{tmp_path / 'portal.sqlite3'}",
        JOIN_LINK_KEY=A_KEY,
        SIGN_IN_KEY=A_KEY,
        DEMO_SIGN_IN="yes",
        **PRODUCTION,
    )
    assert "False __Host-portal-session __Host-portal-csrf / / True True None None" in result.stdout, result.stderr
