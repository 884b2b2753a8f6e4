"""A real nginx in a temporary folder on a free port of loopback, in front of a tiny server that answers as told."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.browser.running import ROOT, free_port
from tests.required import lacking

MISSING = "No nginx was found. On Debian or Ubuntu: apt-get install nginx. See docs/testing.md"
INCLUDES = ROOT / "deploy" / "nginx"
START_SECONDS = 20
# Where nginx puts what it has no room for in memory: each keeps to the folder it is tried in.
OWN_FOLDERS = """
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
"""
CONFIGURATION = (
    """
daemon off;
master_process off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
"""
    + OWN_FOLDERS
    + """    proxy_cache_path {folder}/cache keys_zone=pages:1m;
    include {includes}/consent-policy.conf;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            include {includes}/consent-headers.conf;
            proxy_pass http://127.0.0.1:{upstream};
        }}
        location /cached/ {{
            include {includes}/consent-headers.conf;
            proxy_cache pages;
            proxy_cache_valid 200 1m;
            proxy_ignore_headers Cache-Control;
            add_header X-Cache $upstream_cache_status always;
            proxy_pass http://127.0.0.1:{upstream};
        }}
    }}
}}
"""
)


def find_nginx() -> str | None:
    """Return nginx's path; Debian keeps it where only root's PATH looks."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def nginx_or_skip() -> str:
    """Return nginx's path for a test that needs it. Without one the test is skipped and says so; in CI it fails."""
    program = find_nginx()
    if program is None:
        lacking("NGINX", MISSING)
    return program


class Upstream(ThreadingHTTPServer):
    """Answers each path with (status, policy or None, body) as told; counts what it was asked."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.pages, self.asked = {}, 0


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):  # noqa: N802  (http.server's name)
        self.server.asked += 1
        status, policy, body = self.server.pages[self.path]
        self.send_response(status)
        if policy is not None:
            self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


class Front:
    """A front server with an upstream behind it."""

    def __init__(self, port: int, upstream: Upstream):
        self.port, self.upstream = port, upstream

    def get(self, path: str, cookie: str | None = None):
        """Return (status, every Content-Security-Policy header, body, other headers)."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers={"Cookie": cookie} if cookie is not None else {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers.get_all("Content-Security-Policy") or [], body, answer.headers


@contextmanager
def running_nginx(program: str, folder: Path, written: str = CONFIGURATION) -> Iterator[Front]:
    """Start nginx with the includes that the portal ships, and stop it afterwards. Raises with nginx's own words."""
    upstream = Upstream()
    Thread(target=upstream.serve_forever, daemon=True).start()
    port = free_port()
    configuration = folder / "nginx.conf"
    configuration.write_text(written.format(folder=folder, includes=INCLUDES, port=port, upstream=upstream.server_port))
    with open(folder / "said", "w+") as said:
        process = subprocess.Popen(
            [program, "-p", folder, "-c", configuration, "-e", folder / "error.log"], stdout=said, stderr=said
        )
        try:
            front = Front(port, upstream)
            wait_for(front, process, folder)
            yield front
        finally:
            process.terminate()
            process.wait(10)
            upstream.shutdown()
            upstream.server_close()


def wait_for(front: Front, process, folder: Path) -> None:
    front.upstream.pages["/ready"] = (200, None, b"ready")
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if front.get("/ready")[0] == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError((folder / "said").read_text() + (folder / "error.log").read_text())
