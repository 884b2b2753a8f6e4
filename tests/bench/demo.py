"""The portal that is measured: a demo of the bench's own below VAR_DIR, kept from run to run, and its environment."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.bench.figures import CannotMeasureError
from tests.browser.running import ROOT

ROOMS = ("home", "webinars", "common_rooms", "resources", "cookies")
SOURCES = ("core", "schedule", *ROOMS, "site", "static", "templates")


def bench_folder() -> Path:
    """Return the folder in which the bench keeps what is dear to make."""
    folder = Path(os.environ.get("VAR_DIR") or ROOT / "var").absolute() / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def source_stamp() -> str:
    """Return words that change with any file of the portal's own, and with the day: the demo's dates are around it."""
    digest = hashlib.sha256(str(date.today()).encode())
    for package in SOURCES:
        for path in sorted((ROOT / package).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def variables(var: Path, *, plain_files: bool = False, **more: str) -> dict:
    """Return the environment of a portal whose data is in `var`."""
    unwanted = ("DATABASE_URL", "BASE_URL", "DJANGO_SETTINGS_MODULE", "PAGE_CACHE", "ALLOWED_HOSTS")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "VAR_DIR": str(var),
        "SECRET_KEY": "only-for-the-bench",
        "DEMO_SIGN_IN": "yes",
        "BASE_URL": "http://127.0.0.1:8000",
        "BENCH_PLAIN_FILES": "yes" if plain_files else "no",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        **more,
    }


def manage(environment: dict, *words: str) -> None:
    """Run one of Django's commands. Raises CannotMeasureError with what it said."""
    done = subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotMeasureError(f"'{' '.join(words)}' did not succeed: {done.stderr.strip()[-600:]}")


def demo(folder: Path, *, plain_files: bool) -> Path:
    """Return a VAR_DIR with today's demo and, unless `plain_files`, its stylesheets squeezed; made where needed."""
    var = folder / ("demo-plain" if plain_files else "demo")
    stamp, kept = source_stamp(), var / "stamp"
    if kept.exists() and kept.read_text() == stamp:
        return var
    var.mkdir(exist_ok=True)
    environment = variables(var, plain_files=plain_files)
    manage(environment, "migrate", "--noinput", "--verbosity", "0")
    manage(environment, "seed_demo")
    if not plain_files:
        manage(environment, "collectstatic", "--noinput", "--clear", "--verbosity", "0")
    kept.write_text(stamp)
    return var
