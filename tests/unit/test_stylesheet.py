"""The stylesheet that is sent: built from our source, calling nobody, borrowing no one's identity."""

import re
from pathlib import Path

STATIC = Path(__file__).resolve().parents[2] / "static"
CSS = (STATIC / "css" / "portal.css").read_text()


def test_it_fetches_nothing_from_elsewhere():
    targets = re.findall(r"url\(\s*['\"]?([^)'\"]+)", CSS)
    assert all(not target.startswith(("http", "//")) for target in targets), targets
    assert all((STATIC / "css" / target).resolve().is_file() for target in targets if not target.startswith("data:"))
    assert "@import" not in CSS
    assert "@font-face" not in CSS


def test_it_carries_no_nhs_identity():
    assert "frutiger" not in CSS.lower()
    for path in STATIC.rglob("*"):
        assert "nhs-logo" not in path.name.lower()


def test_the_licence_of_what_we_built_on_stands_beside_it():
    text = (STATIC / "css" / "LICENSE.nhsuk-frontend.txt").read_text()
    assert "Copyright (c) 2019 NHS England" in text
    assert "MIT" in text


def test_every_way_of_looking_is_served():
    for query in ("prefers-color-scheme", "prefers-reduced-motion", "forced-colors", "print"):
        assert query in CSS, query


def test_it_is_small():
    assert len(CSS.encode()) < 120_000
