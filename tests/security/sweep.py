"""Ask a portal, as `sh ./portal serve` starts it behind nginx as shipped, for everything there is, with a canary in all
that a visitor brings; then look for the canary in every file, table and log that is left.

`python -m tests.security.sweep 500` asks 500 times; CI asks less often (test_nothing_is_kept.py).
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.browser.running import ROOT, free_port, running_portal, stop
from tests.deploy.nginx import INCLUDES, OWN_FOLDERS, find_nginx
from tests.made_once import copy_of_demo

START_SECONDS = 120
KEY = "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtISE="
ADDRESS = "203.0.113.77"
CANARIES = {
    place: f"Quokka{place}7canary"
    for place in ("query", "agent", "referrer", "cookie", "language", "header", "search", "host")
}
TRACES = (ADDRESS, *CANARIES.values())
EXPECTED = {200, 303, 400, 403, 404, 405, 429, 503}  # nothing that can be asked for answers 500
NGINX = (
    """
daemon off;
master_process off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log info;
events {{ worker_connections 64; }}
http {{
    include {includes}/log-format.conf;
    include {includes}/consent-policy.conf;
    access_log {folder}/access.log portal;
"""
    + OWN_FOLDERS
    + """    server {{
        listen 127.0.0.1:{port};
        include {includes}/search-unlogged.conf;
        location / {{
            include {includes}/consent-headers.conf;
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-Proto https;
            # In service nginx adds the address that it sees; here all visitors come from one machine.
            proxy_set_header X-Forwarded-For {address};
            proxy_pass http://127.0.0.1:{upstream};
        }}
    }}
}}
"""
)


@dataclass
class Swept:
    """What was asked and what is left: {status: how often}, and each place where a trace was found."""

    asked: Counter = field(default_factory=Counter)
    found: list[str] = field(default_factory=list)
    looked_at: int = 0


def production(var: Path, port: int) -> dict:
    """Return the environment of a portal in service, on a copy of the demo."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "DATABASE", "BASE_"))}
    return kept | {
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "VAR_DIR": str(var),
        "DATABASE_URL": f"sqlite:///{var / 'portal.sqlite3'}",
        "SECRET_KEY": "only-for-tests-" * 5,
        "JOIN_LINK_KEY": KEY,
        "SIGN_IN_KEY": KEY,
        "ALLOWED_HOSTS": "portal.test",
        "BASE_URL": "https://portal.test",
        "COUNT_SECONDS": "1",
    }


@contextmanager
def served(var: Path) -> Iterator[int]:
    """Run `sh ./portal serve`; its words go where they stay, so that they are looked through too."""
    port = free_port()
    with open(var / "served.log", "w") as said:
        process = subprocess.Popen(
            ["sh", str(ROOT / "portal"), "serve"],
            env=production(var, port),
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        answers(port, process, var / "served.log")
        yield port
    finally:
        stop(process)


@contextmanager
def behind_nginx(folder: Path, upstream: int) -> Iterator[int]:
    port = free_port()
    settings = {"folder": folder, "port": port, "upstream": upstream, "includes": INCLUDES, "address": ADDRESS}
    (folder / "nginx.conf").write_text(NGINX.format(**settings))
    command = [find_nginx(), "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"]
    process = subprocess.Popen(command, start_new_session=True)
    try:
        answers(port, process, folder / "error.log")
        yield port
    finally:
        stop(process)


def answers(port: int, process, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            ask(port, "GET", "/robots.txt", {"Host": "portal.test"})
            return
        except (OSError, HTTPException):
            time.sleep(0.05)
    raise AssertionError(f"It did not start: {log.read_text()[-2000:]}")


def ask(port: int, method: str, path: str, headers: dict, body: str | None = None) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def visitor(**more: str) -> dict:
    """Return the headers of somebody who brings a canary in each of them."""
    return {
        "Host": "portal.test",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": ADDRESS,
        "User-Agent": f"Mozilla/5.0 {CANARIES['agent']}",
        "Referer": f"https://intranet.example/{CANARIES['referrer']}",
        "Cookie": f'portal={CANARIES["cookie"]}; cookie_consent="analytics=2026-11-21T20:52:00+00:00"',
        "Accept-Language": CANARIES["language"],
        "X-Anything": CANARIES["header"],
        **more,
    }


def questions(pages: list[tuple[int, str]]) -> list[tuple]:
    """Return (method, path, headers, body): one of each kind of answer, then every page, again and again."""
    query = f"q={CANARIES['search']}&x={CANARIES['query']}"
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    ours = form | {"Sec-Fetch-Site": "same-origin", "Origin": "https://portal.test"}
    useful = f"/useful/{pages[0][0]}/"
    kinds = [
        ("GET", f"/search/?{query}", {}, None),
        ("GET", f"/cy/search/?{query}", {}, None),
        ("GET", f"/search/suggest/?{query}", {}, None),
        ("GET", f"/search/?{query}%00", {}, None),
        ("GET", f"/find-support/?who={CANARIES['query']}", {}, None),
        ("GET", f"/no-such-page/?{query}", {}, None),
        ("GET", f"/robots.txt?{query}", {"Host": f"{CANARIES['host']}.example"}, None),
        ("POST", f"{useful}?{query}", form, "answer=yes"),
        ("POST", f"{useful}?{query}", form | {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, ""),
        ("GET", f"{useful}?{query}", {}, None),
        ("POST", f"/cms/login/?{query}", form, "login=somebody&password=nothing"),
        ("GET", f"/cms/?{query}", {}, None),
        ("POST", f"{useful}?{query}", ours, "answer=yes"),
        ("GET", "/%2e%2e/%2e%2e/etc/passwd?" + query, {}, None),
        ("GET", "/?" + "a=" * 9000 + CANARIES["query"], {}, None),
    ]
    crowd = [("POST", f"{useful}note/?{query}", ours, "note=Thank+you")] * 28
    return kinds + crowd + [("GET", f"{path}?{query}", {}, None) for _, path in pages]


def live_pages(var: Path) -> list[tuple[int, str]]:
    """Return (id, path) of pages; the first asks whether it was useful."""
    with sqlite3.connect(var / "portal.sqlite3") as database:
        rows = database.execute(
            "SELECT p.id, p.url_path, r.page_ptr_id IS NULL FROM wagtailcore_page p "
            "LEFT JOIN resources_resourcepage r ON r.page_ptr_id = p.id WHERE p.live AND p.depth > 2 ORDER BY 3, p.id"
        ).fetchall()
    return [(pk, "/" + path.split("/", 2)[2]) for pk, path, _ in rows]


def sweep(var: Path, folder: Path, requests: int) -> Swept:
    """Ask so many times, half of them through nginx, then look everywhere. `var` is a copy that may be broken."""
    swept = Swept()
    asking = questions(live_pages(var))
    kinds = asking[:15]
    breaking = [
        ("core_usefulcount", [kinds[12]] * 2),
        ("wagtailcore_page", [kinds[0], kinds[5], kinds[12]] * 2),
    ]
    failing = sum(len(then) for _, then in breaking)
    with served(var) as port, behind_nginx(folder, port) as front:
        for number in range(requests - failing - 1):
            method, path, headers, body = asking[number % len(asking)]
            swept.asked[ask((port, front)[number % 2], method, path, visitor(**headers), body)] += 1
        # A table that is missing, under a running portal: what it says then is logged.
        for table, then in breaking:
            with sqlite3.connect(var / "portal.sqlite3", timeout=20) as database:
                database.execute(f"ALTER TABLE {table} RENAME TO gone_{table}")
            for number, (method, path, headers, body) in enumerate(then):
                swept.asked[ask((port, front)[number % 2], method, path, visitor(**headers), body)] += 1
    # And with nobody behind nginx any more.
    with behind_nginx(folder, free_port()) as front:
        swept.asked[ask(front, "GET", f"/?{CANARIES['query']}", visitor())] += 1
    look(swept, [var, folder])
    return swept


def look(swept: Swept, folders: list[Path]) -> None:
    """Find traces in every file below the folders, whatever it holds: databases, logs, caches, kept pages."""
    for folder in folders:
        for path in (path for path in folder.rglob("*") if path.is_file() and path.name != "nginx.conf"):
            swept.looked_at += 1
            data = path.read_bytes().lower()
            swept.found += [
                f"{trace} in {path.relative_to(folder)}" for trace in TRACES if trace.lower().encode() in data
            ]


def main(words: list[str]) -> int:
    requests = int(words[0]) if words else 500
    with tempfile.TemporaryDirectory() as name:
        var, folder = Path(name) / "var", Path(name) / "nginx"
        var.mkdir()
        folder.mkdir()
        if seeded := os.environ.get("SEEDED_VAR"):
            copy_of_demo(Path(seeded), var)
        else:
            with running_portal(var):
                pass
        swept = sweep(var, folder, requests)
    missing = sorted(EXPECTED - set(swept.asked))
    said = {"asked": swept.asked.total(), "answers": dict(sorted(swept.asked.items())), "answers missing": missing}
    sys.stdout.write(json.dumps(said | {"files looked at": swept.looked_at, "found": swept.found}, indent=1) + "\n")
    return 1 if swept.found or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
