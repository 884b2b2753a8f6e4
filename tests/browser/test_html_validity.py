"""Every page is well-formed HTML: what one browser guesses from a mistake, another reads aloud differently.

Two judges: html5lib, which always runs and knows how a page is put together, and the Nu validator, which also knows
what may stand inside what. The second needs Java and `npm ci --ignore-scripts`.
"""

import json
import os
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import html5lib
import pytest

from tests.browser.addresses import TEMPLATES
from tests.browser.running import ROOT

VALIDATOR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
BROKEN = "<!doctype html><html lang=en><title>x</title><p><ul><li></ul><img src=x></p><div role=nothing></div></html>"


def served(url) -> bytes:
    """Return the page as it leaves the server, error pages included."""
    try:
        return urllib.request.urlopen(url, timeout=30).read()
    except urllib.error.HTTPError as answer:
        return answer.read()


@pytest.fixture(scope="module")
def pages(portal) -> dict[str, bytes]:
    return {name: served(portal + address) for name, address in TEMPLATES.items()}


@pytest.mark.parametrize("name", TEMPLATES)
def test_parses_without_a_guess(pages, name):
    html5lib.HTMLParser(strict=True).parse(pages[name], transport_encoding="utf-8")


def validator_missing() -> str:
    """Return what the Nu validator lacks here, or nothing."""
    if not shutil.which("java"):
        return "Java is not installed"
    return "" if VALIDATOR.exists() else "the Nu validator is not installed; run: npm ci --ignore-scripts"


def nu_errors(folder: Path) -> list[str]:
    """Return a line for each error in the folder's .html files, found by one run of the validator.

    It reads style as of some years ago; the one block of it in a page is a file of ours, built by Sass.
    """
    options = ["-Xss4m", "-jar", str(VALIDATOR), "--errors-only", "--format", "json"]
    run = subprocess.run(["java", *options, str(folder)], capture_output=True, text=True, timeout=120)
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{Path(found['url']).stem} line {found.get('lastLine')}: {found['message']}\n    {found.get('extract', '')!r}"
        for found in messages
        if not found["message"].startswith("CSS:")
    ]


def test_nu_validator_finds_nothing_wrong(pages, tmp_path):
    if missing := validator_missing():
        assert not os.environ.get("REQUIRE_BROWSER"), f"Every page must be validated here, and {missing}."
        pytest.skip(missing)
    for name, html in pages.items():
        (tmp_path / f"{name}.html").write_bytes(html)
    (tmp_path / "broken-on-purpose.html").write_text(BROKEN)
    found = nu_errors(tmp_path)
    ours = [line for line in found if not line.startswith("broken-on-purpose")]
    assert len(found) > len(ours), "The validator did not even see the page that is broken on purpose."
    assert not ours, "\n".join(ours)
