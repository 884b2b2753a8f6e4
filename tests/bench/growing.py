"""Databases of different sizes around the same demo: SQLite ones kept from run to run, PostgreSQL's for one run."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tests.bench import demo
from tests.bench.figures import CannotMeasureError
from tests.browser.running import ROOT
from tests.made_once import copy_database


def stamp_of_models() -> str:
    """Return words that change with the tables, the demo and the filling, and each week: dates lie around today."""
    digest = hashlib.sha256("{}-{}".format(*date.today().isocalendar()[:2]).encode())
    for package in demo.SOURCES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if {"migrations", "demo"} & set(path.parts):
                digest.update(path.read_bytes())
    digest.update((ROOT / "tests" / "bench" / "scale.py").read_bytes())
    return digest.hexdigest()[:12]


def filled_sqlite(folder: Path, source: Path, pages: int, occurrences: int, variables: dict) -> Path:
    """Return a VAR_DIR whose database is `source`'s demo with so much more in it; filled once a week."""
    stamp = stamp_of_models()
    var = folder / f"pages-{pages}-{occurrences}-{stamp}"
    if not var.exists():
        for old in folder.glob(f"pages-{pages}-*"):
            shutil.rmtree(old)
        making = folder / f"making-{pages}"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        copy_database(source / "portal.sqlite3", making / "portal.sqlite3")
        for kept in ("media", "static"):
            if (source / kept).exists():
                shutil.copytree(source / kept, making / kept)
        fill(variables | {"VAR_DIR": str(making)}, pages, occurrences)
        with closing(sqlite3.connect(making / "portal.sqlite3")) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        making.rename(var)
    return var


def filled_postgres(url: str, name: str, pages: int, occurrences: int, variables: dict) -> str:
    """Return the address of a new database, copied from the demo's at `url` and filled."""
    import psycopg

    parts = urlsplit(url)
    with psycopg.connect(urlunsplit(parts._replace(path="/template1")), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{parts.path[1:]}"')
    filled = urlunsplit(parts._replace(path=f"/{name}"))
    fill(variables | {"DATABASE_URL": filled}, pages, occurrences)
    return filled


def fill(variables: dict, pages: int, occurrences: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.scale", str(pages), str(occurrences)],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise CannotMeasureError(f"A database of {pages} pages could not be filled: {done.stderr.strip()[-600:]}")
