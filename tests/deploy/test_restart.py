"""With two processes behind nginx, one is restarted under load after the other and no request fails."""

import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from threading import Event

import pytest

from tests.browser.running import ROOT, free_port
from tests.deploy.nginx import OWN_FOLDERS
from tests.deploy.programs import find, wait_for

NGINX = (
    """
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log info;
events {{ worker_connections 256; }}
http {{
    access_log off;
"""
    + OWN_FOLDERS
    + """    include {folder}/upstreams.conf;
    server {{
        listen 127.0.0.1:{port};
        location / {{ include {root}/deploy/nginx/next-upstream.conf; proxy_pass http://portal_two; }}
    }}
}}
"""
)
READERS = 4


def started(port, folder):
    """Start a server as `portal serve` does, with an application that answers as fast as a kept page."""
    (folder / "page.py").write_text(
        "def application(environ, start):\n    start('200 OK', [('Content-Length', '2')])\n    return [b'ok']\n"
    )
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += [
        "--workers",
        "1",
        "--blocking-threads",
        "2",
        "--backpressure",
        "16",
        "--no-access-log",
        "page:application",
    ]
    log = folder / f"{port}.log"
    with open(log, "w") as said:
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
    wait_for(process, port, log)
    return process


@pytest.fixture
def two(tmp_path):
    ports = [free_port(), free_port()]
    processes = {port: started(port, tmp_path) for port in ports}
    own = (ROOT / "deploy" / "nginx" / "upstreams.conf").read_text()
    for theirs, port in zip(("8000", "8001"), ports, strict=True):
        own = re.sub(rf"127\.0\.0\.1:{theirs}\b", f"127.0.0.1:{port}", own)
    (tmp_path / "upstreams.conf").write_text(own)
    front = free_port()
    (tmp_path / "nginx.conf").write_text(NGINX.format(folder=tmp_path, port=front, root=ROOT))
    command = [find("nginx"), "-p", tmp_path, "-c", tmp_path / "nginx.conf", "-e", tmp_path / "error.log"]
    nginx = subprocess.Popen(command)
    wait_for(nginx, front, tmp_path / "error.log")
    yield front, processes, tmp_path
    for process in (nginx, *processes.values()):
        process.terminate()
        process.wait(10)


def test_no_request_fails_while_one_after_the_other_is_restarted(two):
    front, processes, folder = two
    stop = Event()

    def read():
        statuses = []
        while not stop.is_set():
            connection = HTTPConnection("127.0.0.1", front, timeout=10)
            connection.request("GET", "/")
            statuses.append(connection.getresponse().status)
            connection.close()
        return statuses

    with ThreadPoolExecutor(READERS) as crowd:
        readers = [crowd.submit(read) for _ in range(READERS)]
        for port in list(processes):
            time.sleep(0.5)
            processes[port].send_signal(signal.SIGTERM)
            processes[port].wait(20)
            processes[port] = started(port, folder)
        time.sleep(0.5)
        stop.set()
        statuses = [status for reader in readers for status in reader.result()]
    assert len(statuses) > 200
    assert set(statuses) == {200}
