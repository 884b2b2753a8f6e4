"""A PostgreSQL that tests may stop, start again and let hang."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

from tests.race.postgres import OPTIONS, find_programs, run, throwaway_postgres


class Server:
    """`url` is its DATABASE_URL. Its processes are this one's to stop: nobody else uses it."""

    def __init__(self, url: str):
        self.url = url
        with psycopg.connect(url) as connection:
            self.data = Path(connection.execute("SHOW data_directory").fetchone()[0])
            self.port = connection.execute("SHOW port").fetchone()[0]
        self._hangs = []

    def stop(self) -> None:
        run([find_programs() / "pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop"], self.data.parent)

    def start(self) -> None:
        folder = self.data.parent
        options = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories={folder} {OPTIONS}"
        run(
            [find_programs() / "pg_ctl", "-D", self.data, "-l", folder / "log", "-w", "-o", options, "start"],
            folder,
        )

    def hang(self) -> None:
        """Stop every one of its processes where it stands: lines stay open, and nobody answers."""
        main = int((self.data / "postmaster.pid").read_text().split()[0])
        os.kill(main, signal.SIGSTOP)  # first, so that it makes no more
        children = Path(f"/proc/{main}/task/{main}/children").read_text().split()
        self._hangs = [main, *map(int, children)]
        for process in self._hangs[1:]:
            os.kill(process, signal.SIGSTOP)

    def go_on(self) -> None:
        for process in reversed(self._hangs):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)
        self._hangs = []


@contextmanager
def breakable_postgres(like: Path) -> Iterator[Server]:
    """Start one, and stop and remove it afterwards, in whatever state it was left."""
    with throwaway_postgres(like=like) as url:
        server = Server(url)
        try:
            yield server
        finally:
            server.go_on()
            if not (server.data / "postmaster.pid").exists():
                server.start()
