"""Runs one of the modules here beside the running portal, with its data: what it prints is an answer in JSON."""

import json
import os
from pathlib import Path

from tests import kept_warm
from tests.browser.running import ROOT


def ask(var: Path, *words: str):
    """Run `python -m WORDS` with the settings of the portal that keeps its data in `var`; return what it says."""
    return json.loads(kept_warm.run(settings_beside(var), "-m", *words))


def settings_beside(var: Path, **more: str) -> dict:
    """Return the environment of a program that works on what the portal keeps in `var`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "BASE_URL")}
    for name in ("PYTEST_CURRENT_TEST", "DJANGO_SETTINGS_MODULE"):
        kept.pop(name, None)
    settings = {"VAR_DIR": str(var), "DJANGO_SETTINGS_MODULE": "portal.settings.dev"}
    settings["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    return kept | settings | more
