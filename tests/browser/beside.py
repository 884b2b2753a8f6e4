"""Runs one of the modules here beside the running portal, with its data: what it prints is an answer in JSON."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.browser.running import ROOT


def ask(var: Path, *words: str):
    """Run `python -m WORDS` with the settings of the portal that keeps its data in `var`; return what it says."""
    settings = {"VAR_DIR": str(var), "DJANGO_SETTINGS_MODULE": "portal.settings.dev"}
    settings["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "BASE_URL")}
    command = [sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=ROOT, env=kept | settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)
