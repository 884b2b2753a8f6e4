"""What deploy/ ships can be read by whom it is for, runs as nobody in particular, and names no package host."""

import re
import shutil
import subprocess

import pytest
import yaml

from tests.browser.running import ROOT
from tests.deploy.programs import find

DEPLOY = ROOT / "deploy"
CONTAINER = (DEPLOY / "container" / "Containerfile").read_text()
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
HARD = {"ProtectSystem": "strict", "NoNewPrivileges": "yes", "CapabilityBoundingSet": "", "ProtectHome": "yes"}


def settings_of(unit) -> dict:
    return dict(re.findall(r"^(\w+)=(.*)$", unit.read_text(), re.M))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_runs_as_an_account_of_its_own_and_writes_into_its_folders_alone(unit):
    found = settings_of(unit)
    assert found["User"] == "portal"
    assert {name: found.get(name) for name in HARD} == HARD
    assert found["Restart"] == "always"


def test_the_container_runs_as_nobody_and_holds_all_that_the_portal_is_made_of():
    assert CONTAINER.count("FROM ") == 2
    assert re.findall(r"^USER (.+)$", CONTAINER, re.M) == ["10001:10001"]
    assert "--require-hashes" in CONTAINER
    copied = {words.split()[-2] for words in re.findall(r"^COPY (?!--from)(.+)$", CONTAINER, re.M)}
    apps = {
        "core",
        "schedule",
        "home",
        "webinars",
        "common_rooms",
        "resources",
        "cookies",
        "site",
        "templates",
        "static",
    }
    assert apps | {"locale", "requirements-extras.txt", "deploy/container/start"} <= copied
    assert all((ROOT / name).exists() for name in copied)


def test_the_services_of_compose_are_closed_but_for_what_they_need():
    services = yaml.safe_load((DEPLOY / "container" / "compose.yaml").read_text())["services"]
    ours = {name: service for name, service in services.items() if service["image"] == "portal"}
    assert set(ours) == {"prepare", "cms", "visitors", "scheduler"}
    for service in ours.values():
        assert service["read_only"]
        assert service["cap_drop"] == ["ALL"]
    assert ours["visitors"]["environment"]["PORTAL_ROLE"] == "public"
    assert ours["visitors"]["environment"]["DATABASE_URL"] == ""
    ports = [port for service in services.values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_no_file_names_a_package_host_or_holds_a_secret():
    for file in DEPLOY.rglob("*"):
        if file.is_file():
            text = file.read_text()
            assert not re.search(r"pypi|index-url|extra-index|deb\.debian|npmjs", text), file
    example = (DEPLOY / "portal.env.example").read_text()
    assert re.findall(r"^(SECRET_KEY|JOIN_LINK_KEY|SIGN_IN_KEY)=(.+)$", example, re.M) == []


def test_the_shell_lines_can_be_read():
    subprocess.run(["sh", "-n", DEPLOY / "container" / "start"], check=True)


def test_varnish_can_read_its_own_lines(tmp_path):
    for name in ("portal.vcl", "nodes.vcl"):
        shutil.copy(DEPLOY / "varnish" / name, tmp_path)
    command = [
        find("varnishd"),
        "-j",
        "none",
        "-C",
        "-f",
        tmp_path / "portal.vcl",
        "-p",
        f"vcl_path={tmp_path}",
        "-n",
        tmp_path / "w",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
