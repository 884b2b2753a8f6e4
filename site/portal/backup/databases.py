"""Out of a live database into a file, and back. Raises BackupError with words for a person."""

import os
import shutil
import sqlite3
import subprocess  # nosec B404  # PostgreSQL's own programs make its backups
from contextlib import closing
from pathlib import Path

import psycopg

from . import digests

BEFORE = "before_restore"  # the schema in which PostgreSQL keeps what was there


class BackupError(Exception):
    """What could not be done, in words."""


def kind_of(settings: dict) -> str:
    """Return "sqlite" or "postgresql" for an entry of DATABASES."""
    return "sqlite" if settings["ENGINE"].endswith("sqlite3") else "postgresql"


def dump(settings: dict, folder: Path) -> tuple[Path, dict]:
    """Write a database as it is at one moment into `folder`; return the file and the digests of its tables."""
    return {"sqlite": dump_sqlite, "postgresql": dump_postgresql}[kind_of(settings)](settings, folder)


def load(settings: dict, file: Path, wanted: dict, replace: bool) -> None:
    """Make the database what the file holds, once its tables have the digests in `wanted`.

    Until then what was there before is whole and in its place. Refuses a database that is not empty without `replace`.
    """
    {"sqlite": load_sqlite, "postgresql": load_postgresql}[kind_of(settings)](settings, file, wanted, replace)


def compare(wanted: dict, found: dict) -> None:
    """Raise BackupError where a table is not what it was."""
    wrong = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    if wrong:
        raise BackupError(f"These tables are not what they were: {', '.join(wrong)}. Nothing was changed.")


def dump_sqlite(settings: dict, folder: Path) -> tuple[Path, dict]:
    """SQLite's own backup. Never a copy of the file: what was committed last stands in another one."""
    file = folder / "database.sqlite3"
    live = sqlite3.connect(f"file:{settings['NAME']}?mode=ro", uri=True)
    with closing(live), closing(sqlite3.connect(file)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        if (said := copy.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            raise BackupError(f"The database is damaged: {said}")
        return file, digests.of_sqlite(copy)


def load_sqlite(settings: dict, file: Path, wanted: dict, replace: bool) -> None:
    target = Path(settings["NAME"])
    if target.exists() and target.stat().st_size and not replace:
        raise BackupError(f"There is a database already: {target}. --replace puts the backup in its place.")
    making = target.with_name(f"{target.name}.restoring")
    shutil.copyfile(file, making)
    try:
        with closing(sqlite3.connect(making)) as copy:
            compare(wanted, digests.of_sqlite(copy))
    except BackupError:
        making.unlink()
        raise
    for left in ("-wal", "-shm"):  # of the database that was there: they would be taken for this one's
        target.with_name(target.name + left).unlink(missing_ok=True)
    os.replace(making, target)


def environment(settings: dict) -> dict:
    """Return the environment in which PostgreSQL's programs find the database. A password is no argument of theirs."""
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "NAME": "PGDATABASE"}
    names |= {"PASSWORD": "PGPASSWORD"}  # nosec B105  # a setting's name
    return {**os.environ, **{name: str(settings[key]) for key, name in names.items() if settings.get(key)}}


def connect(settings: dict) -> psycopg.Connection:
    names = {"HOST": "host", "PORT": "port", "USER": "user", "NAME": "dbname"}
    names |= {"PASSWORD": "password"}  # nosec B105  # a setting's name
    return psycopg.connect(**{name: settings[key] for key, name in names.items() if settings.get(key)})


def run(settings: dict, *command: str) -> None:
    program = program_of(command[0])
    words, variables = [program, *command[1:]], environment(settings)
    done = subprocess.run(words, env=variables, capture_output=True, text=True, check=False)  # nosec B603  # no shell
    if done.returncode:
        raise BackupError(f"{command[0]} ended with an error: {done.stderr.strip()[-400:]}")


def program_of(name: str) -> str:
    """Return where a program of PostgreSQL's is; Debian keeps the newest beside older ones."""
    found = shutil.which(name)
    beside = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    if not found and not beside:
        raise BackupError(f"{name} is missing: apt-get install postgresql-client.")
    return found or str(beside[-1])


def dump_postgresql(settings: dict, folder: Path) -> tuple[Path, dict]:
    """pg_dump and the digests see one and the same moment: a snapshot that both are given."""
    file = folder / "database.pgdump"
    with connect(settings) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        snapshot = connection.execute("SELECT pg_export_snapshot()").fetchone()[0]
        run(settings, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--schema=public",
            f"--snapshot={snapshot}", f"--file={file}")  # fmt: skip
        return file, digests.of_postgresql(connection)


def load_postgresql(settings: dict, file: Path, wanted: dict, replace: bool) -> None:
    """What was there is set aside under another name, and comes back where anything goes wrong."""
    with connect(settings) as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()[0]
        if tables and not replace:
            raise BackupError(f"There are {tables} tables in the database. --replace puts the backup in their place.")
        connection.execute(f"DROP SCHEMA IF EXISTS {BEFORE} CASCADE")
        connection.execute(f"ALTER SCHEMA public RENAME TO {BEFORE}")
        connection.execute("CREATE SCHEMA public")
    try:
        run(settings, "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges",
            f"--dbname={settings['NAME']}", "--schema=public", str(file))  # fmt: skip
        with connect(settings) as connection:
            compare(wanted, digests.of_postgresql(connection))
    except BackupError:
        with connect(settings) as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute(f"ALTER SCHEMA {BEFORE} RENAME TO public")
        raise
    with connect(settings) as connection:
        connection.execute(f"DROP SCHEMA {BEFORE} CASCADE")
