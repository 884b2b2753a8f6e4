"""MDN's HTTP Observatory gives every template its best marks: a real portal in production, behind nginx, over TLS.

No other host is asked: the Observatory (npm, a lock of its own beside scan.mjs) runs here, and the list of names that
it would look up elsewhere is an empty file.
"""

import json
import os
import secrets
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from tests.browser.addresses import TEMPLATES
from tests.browser.running import ROOT, START_SECONDS, environment, free_port, stop
from tests.deploy.nginx import find_nginx, running_nginx
from tests.deploy.tls import SERVERS, make_certificate
from tests.made_once import copy_of_demo
from tests.required import lacking

HERE = Path(__file__).with_name("observatory")
LIBRARY = HERE / "node_modules" / "@mdn" / "mdn-http-observatory"
MISSING = "The Observatory needs nginx, openssl, and Node with npm. See docs/testing.md"
LEAST = 130
# The Observatory marks no error pages: here alone they are 200, with all else as it is.
ERRORS_TOO = """proxy_intercept_errors on;
            error_page 400 404 =200 @whole;
            proxy_pass http://127.0.0.1:PORTAL;
        }}
        location @whole {{
            include {includes}/consent-headers.conf;
            include {includes}/own-answers.conf;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_pass http://127.0.0.1:PORTAL;"""


@pytest.fixture(scope="module")
def observatory() -> Path:
    """Return the script, with what the lock names installed beside it."""
    if not (find_nginx() and shutil.which("openssl") and shutil.which("npm")):
        lacking("NGINX", MISSING)
    if not LIBRARY.exists():
        command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
        done = subprocess.run(command, cwd=HERE, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-1000:]
    (LIBRARY / "conf" / "hsts-preload.json").write_text("{}")
    return HERE / "scan.mjs"


@pytest.fixture(scope="module")
def site(observatory, demo_var, tmp_path_factory):
    """Bring the portal up as production does, behind nginx as it is shipped; give (HOST:PORT, certificate)."""
    folder = tmp_path_factory.mktemp("observatory")
    certificate = make_certificate(folder)
    var, port, tls_port = copy_of_demo(demo_var, folder / "var"), free_port(), free_port()
    keys = {name: Fernet.generate_key().decode() for name in ("JOIN_LINK_KEY", "SIGN_IN_KEY")}
    said = folder / "portal.log"
    with open(said, "w") as log:
        portal = subprocess.Popen(
            ["sh", str(ROOT / "portal"), "serve"],
            env={
                **environment(port, var),
                **keys,
                "SECRET_KEY": secrets.token_urlsafe(50),
                "ALLOWED_HOSTS": "localhost",
                "BASE_URL": f"https://localhost:{tls_port}",
                "DATABASE_URL": f"sqlite:///{var}/portal.sqlite3",
                "WORKERS": "1",
            },
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        wait_until_served(portal, said)
        written = SERVERS.replace("proxy_pass http://127.0.0.1:{upstream};", ERRORS_TOO)
        written = written.replace("TLS_PORT", str(tls_port)).replace("PORTAL", str(port))
        with running_nginx(find_nginx(), folder, written):
            yield f"localhost:{tls_port}", certificate
    finally:
        stop(portal)


def wait_until_served(portal, said: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while "Serving on" not in said.read_text():
        assert portal.poll() is None, said.read_text()
        assert time.monotonic() < deadline, said.read_text()
        time.sleep(0.1)


def marks(observatory, site, places) -> dict:
    """Return {place: what scan.mjs says of it}."""
    host, certificate = site
    done = subprocess.run(
        ["node", str(observatory), *(host + place for place in places)],
        cwd=HERE,
        env={**os.environ, "NODE_EXTRA_CA_CERTS": str(certificate)},
        capture_output=True,
        text=True,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == len(places), done.stderr[-1000:]
    return {line["place"].removeprefix(host): line for line in lines}


def test_every_template_gets_the_best_marks(observatory, site):
    found = marks(observatory, site, list(TEMPLATES.values()))
    worse = {place: line for place, line in found.items() if line["score"] < LEAST or line["grade"] != "A+"}
    assert not worse, json.dumps(worse, indent=1)[:4000]
    assert len(found) == len(set(TEMPLATES.values())) > 50
