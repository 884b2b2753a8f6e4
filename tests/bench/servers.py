"""Servers for the bench: granian as `sh ./portal serve` starts it, and nginx with a file. Each stops with its suite."""

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.bench.figures import CannotMeasureError
from tests.browser.running import ROOT, free_port, stop
from tests.deploy.nginx import OWN_FOLDERS, find_nginx

WORKERS, THREADS, BACKPRESSURE = 2, 2, 16  # those of `serve`, in ./portal
START_SECONDS = 90
NO_NGINX = "nginx is missing: apt-get install nginx libnginx-mod-http-brotli-static."
BROTLI_MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
NGINX = (
    """
{module}
daemon off;
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
"""
    + OWN_FOLDERS
    + """    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=100;
    types {{ text/html html; text/css css; text/javascript js; }}
    server {{
        listen 127.0.0.1:{port};
        root {folder}/files;
        gzip_static on;
        {brotli}
    }}
}}
"""
)


@dataclass(frozen=True)
class Server:
    port: int
    process: int  # the number of the one that has all others below it

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def get(self, path: str = "/", headers: dict | None = None) -> tuple[int, list, bytes]:
        """Return (status, headers, body) of one answer, on a connection of its own."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read()
        finally:
            connection.close()


@contextmanager
def granian(application: str, variables: dict, log: Path) -> Iterator[Server]:
    """Serve a WSGI application with the workers and threads of `serve`, and wait until it listens."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS), "--backpressure", str(BACKPRESSURE)]
    command += ["--no-access-log", "--log-level", "warning", application]
    with running(command, {**variables, "MALLOC_ARENA_MAX": "1"}, log) as process:
        server = Server(port, process.pid)
        wait_for(server, process, log)
        yield server


@contextmanager
def nginx(folder: Path) -> Iterator[Server]:
    """Serve `folder`/files, whose .br and .gz stand beside them. Raises CannotMeasureError without nginx."""
    program = find_nginx()
    if not program:
        raise CannotMeasureError(NO_NGINX)
    has_brotli = Path(BROTLI_MODULE).exists()
    configuration, port = folder / "nginx.conf", free_port()
    configuration.write_text(
        NGINX.format(
            folder=folder,
            port=port,
            workers=WORKERS,
            module=f"load_module {BROTLI_MODULE};" if has_brotli else "",
            brotli="brotli_static on;" if has_brotli else "",
        )
    )
    for place in (folder, folder.parent):  # started as root it reads as another account
        os.chmod(place, 0o711)  # noqa: S103
    command = [program, "-p", str(folder), "-c", str(configuration), "-e", str(folder / "error.log")]
    with running(command, dict(os.environ), folder / "said") as process:
        server = Server(port, process.pid)
        wait_for(server, process, folder / "said")
        yield server


@contextmanager
def running(command: list[str], variables: dict, log: Path) -> Iterator[subprocess.Popen]:
    with open(log, "w") as said:
        process = subprocess.Popen(
            command, cwd=ROOT, env=variables, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        yield process
    finally:
        stop(process)


def wait_for(server: Server, process, log: Path) -> None:
    """Wait for the first answer, whatever it is. Raises CannotMeasureError with the server's own words."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            server.get("/no-such-file")
            return
        except (OSError, HTTPException):
            time.sleep(0.02)
    raise CannotMeasureError(f"A server did not start: {log.read_text()[-600:].strip()}")


def keep_answer(server: Server, path: str, encodings: str, kept: Path) -> int:
    """Write the server's answer as tests/bench/bare.py gives it; return the bytes of its body."""
    status, headers, body = server.get(path, {"Accept-Encoding": encodings})
    if status != 200:
        raise CannotMeasureError(f"{path} answered {status}.")
    by_server = ("date", "server", "connection", "transfer-encoding")
    kept.write_text(
        json.dumps(
            {
                "headers": [header for header in headers if header[0].lower() not in by_server],
                "body": base64.b64encode(body).decode(),
            }
        )
    )
    return len(body)
