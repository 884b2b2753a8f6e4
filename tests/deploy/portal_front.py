"""The front server as the portal ships it (deploy/nginx/portal.conf), in a temporary folder, without https."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

from tests.browser.running import ROOT, free_port
from tests.deploy.nginx import OWN_FOLDERS

SHIPPED = ROOT / "deploy" / "nginx"
START_SECONDS = 20
AROUND = (
    """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
{user}
events {{ worker_connections 256; }}
http {{
"""
    + OWN_FOLDERS
    + """    include {folder}/portal.conf;
}}
"""
)


class Answer(NamedTuple):
    status: int
    headers: dict
    body: str

    @property
    def came_from(self) -> str:
        return self.headers.get("x-cache", "")


class PortalFront:
    """Asks the front server, from a loopback address of one's choice."""

    def __init__(self, port: int, log: Path):
        self.port, self.log = port, log
        self.address = f"http://127.0.0.1:{port}"

    def ask(self, path: str, method="GET", body=None, source="127.0.0.1", **headers) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(source, 0))
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        said = answer.read().decode(errors="replace")
        connection.close()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, said)


def shipped(folder: Path, port: int, upstream: int, mirror: Path) -> str:
    """Return portal.conf with what its first lines tell people to change changed. Fails where it is not there."""
    written = (SHIPPED / "portal.conf").read_text()
    changes = {
        "/srv/portal/deploy/nginx": str(folder),
        "/srv/portal/mirror": str(mirror),
        "/var/cache/nginx/portal": f"{folder}/cache",
        "/var/log/nginx/portal.log": f"{folder}/access.log",
        "server 127.0.0.1:8000;": f"server 127.0.0.1:{upstream};",
        "    ssl_certificate /etc/ssl/portal.pem;\n    ssl_certificate_key /etc/ssl/portal.key;\n": "",
        f"    include {folder}/tls.conf;\n": "",
        "    listen 443 ssl http2;\n": f"    listen 127.0.0.1:{port};\n",
        "    listen [::]:443 ssl http2;\n": "",
        "    listen 80;\n    listen [::]:80;\n": f"    listen unix:{folder}/http.sock;\n",
    }
    for old, new in changes.items():
        assert old in written, f"portal.conf no longer says {old!r}"
        written = written.replace(old, new)
    return written


@contextmanager
def portal_front(program: str, folder: Path, upstream: int, mirror: Path) -> Iterator[PortalFront]:
    """Start nginx with portal.conf in front of the portal at port `upstream`. Raises with nginx's own words."""
    port = free_port()
    for file in SHIPPED.glob("*.conf"):
        (folder / file.name).write_text(file.read_text().replace("/srv/portal/deploy/nginx", str(folder)))
    (folder / "portal.conf").write_text(shipped(folder, port, upstream, mirror))
    # Run by root its workers would be nobody, who cannot read what pytest keeps.
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, user="user root;"))
    with open(folder / "said", "w+") as said:
        process = subprocess.Popen([program, "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"],
                                   stdout=said, stderr=said)  # fmt: skip
        front = PortalFront(port, folder / "access.log")
        try:
            deadline = time.monotonic() + START_SECONDS
            while True:
                try:
                    front.ask("/robots.txt")
                    break
                except OSError:
                    assert process.poll() is None, (folder / "said").read_text()
                    assert time.monotonic() < deadline, "nginx does not answer"
                    time.sleep(0.05)
            yield front
        finally:
            process.terminate()
            process.wait(10)
