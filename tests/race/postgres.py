"""A PostgreSQL that lives as long as somebody needs it, in a temporary folder, answering on loopback only.

python -m tests.race.postgres -- COMMAND     runs COMMAND with DATABASE_URL naming such a database
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.running import free_port

OWNER = "postgres"  # PostgreSQL refuses to run as root
WHERE_DEBIAN_KEEPS_IT = "/usr/lib/postgresql"
MISSING = "No PostgreSQL was found. On Debian or Ubuntu: apt-get install postgresql. See docs/testing.md"
# Nothing here outlives a power cut, so nothing waits for a disk. Room for every thread of every server in the tests.
OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100"


class NoPostgresError(RuntimeError):
    """There is none, or it does not start. Says so in a sentence."""


def find_programs() -> Path | None:
    """Return the folder that holds initdb and pg_ctl: on the PATH, or the newest that Debian keeps; None without."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    versions = [path for path in Path(WHERE_DEBIAN_KEEPS_IT).glob("*/bin") if path.parent.name.isdecimal()]
    folders += sorted(versions, key=lambda path: int(path.parent.name), reverse=True)
    return next((folder for folder in folders if (folder / "pg_ctl").exists() and (folder / "initdb").exists()), None)


def run(command: list, folder: Path) -> None:
    """Run a program of PostgreSQL's, as its own user where we are root. Raises NoPostgresError with what it said."""
    as_owner = {"user": OWNER, "group": OWNER, "extra_groups": []} if os.geteuid() == 0 else {}
    # A file, not a pipe: the server inherits it and would hold a pipe open for as long as it runs.
    with open(folder / "said", "w+") as said:
        done = subprocess.run(command, cwd=folder, stdout=said, stderr=said, timeout=120, check=False, **as_owner)
        if done.returncode:
            said.seek(0)
            raise NoPostgresError(f"{Path(command[0]).name} did not succeed: {said.read()[-1500:]}")


@contextmanager
def throwaway_postgres(like: Path | None = None, keep_in: Path | None = None) -> Iterator[str]:
    """Start a fresh PostgreSQL with one empty database, give its DATABASE_URL, then stop and remove it.

    `like` is a folder in which an earlier one was kept, to begin with what that held; `keep_in` is where to keep it.
    """
    programs = find_programs()
    if not programs:
        raise NoPostgresError(MISSING)
    if os.geteuid() == 0 and OWNER not in [account.pw_name for account in pwd.getpwall()]:
        raise NoPostgresError(f"PostgreSQL does not run as root, and this machine has no account named {OWNER}.")
    # Not below pytest's own folders: those are closed to other users, and a socket's path has to be short.
    folder = Path(tempfile.mkdtemp(prefix="portal-pg-"))
    data, port = folder / "data", free_port()
    try:
        if os.geteuid() == 0:
            owner = pwd.getpwnam(OWNER)
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        if like:
            subprocess.run(["cp", "-a", like / "data", data], check=True)
        else:
            initdb = [programs / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N"]
            run(initdb, folder)
        options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} {OPTIONS}"
        run([programs / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "-o", options, "start"], folder)
        try:
            yield f"postgres://{OWNER}@127.0.0.1:{port}/postgres"
        finally:
            run([programs / "pg_ctl", "-D", data, "-m", "fast" if keep_in else "immediate", "-w", "stop"], folder)
        if keep_in:
            subprocess.run(["cp", "-a", data, keep_in / "data"], check=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(words: list[str]) -> int:
    command = words[1:] if words[:1] == ["--"] else words
    if not command:
        print(__doc__.split("\n\n")[1].strip(), file=sys.stderr)  # noqa: T201
        return 2
    try:
        with throwaway_postgres() as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except NoPostgresError as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
