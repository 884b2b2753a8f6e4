"""deploy/nginx/portal.conf with nothing behind it: which file of a copy answers which address, and with what.

With a portal and its database behind it: tests/race/test_front_server.py.
"""

import subprocess

import pytest

from tests.browser.running import free_port
from tests.deploy.nginx import nginx_or_skip
from tests.deploy.portal_front import SHIPPED, portal_front
from tests.deploy.tls import make_certificate

FILES = {
    "pages/index.html": "home",
    "pages/cy/index.html": "hafan",
    "pages/a/index.html": "a",
    "pages/a/text/index.txt": "a as text",
    "files/robots.txt": "robots",
    "files/feeds/all.atom": "feed",
    "files/static/css/first.css": "style",
    "said/offline.html": "alone",
    "said/503.html": "not now",
    "said/cy/503.html": "nid nawr",
    "said/404.html": "nothing here",
    "copy.json": "{}",
}


@pytest.fixture(scope="module")
def nginx():
    return nginx_or_skip()


@pytest.fixture(scope="module")
def front(nginx, tmp_path_factory):
    mirror = tmp_path_factory.mktemp("mirror")
    for name, words in FILES.items():
        file = mirror / "releases/1" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words)
    (mirror / "current").symlink_to("releases/1")
    with portal_front(nginx, tmp_path_factory.mktemp("nginx"), free_port(), mirror) as running:
        yield running


ANSWERS = {
    # address: (status, X-Cache, words)
    "/": (200, "MIRROR", "home"),
    "/?utm_source=letter": (200, "MIRROR", "home"),
    "/cy/": (200, "MIRROR", "hafan"),
    "/a/": (200, "MIRROR", "a"),
    "/a/text/": (200, "MIRROR", "a as text"),
    "/robots.txt": (200, "MIRROR", "robots"),
    "/feeds/all.atom": (200, "MIRROR", "feed"),
    "/static/css/first.css": (200, "MIRROR", "style"),
    "/?month=2026-12": (503, "OFFLINE", "alone"),
    "/a/?x=1&page=2": (503, "OFFLINE", "alone"),
    "/a/index.html": (503, "OFFLINE", "alone"),
    "/a/text/index.txt": (503, "OFFLINE", "alone"),
    "/pages/a/": (503, "OFFLINE", "alone"),
    "/files/robots.txt": (503, "OFFLINE", "alone"),
    "/copy.json": (503, "OFFLINE", "alone"),
    "/static/": (503, "OFFLINE", "alone"),
    "/b/": (503, "OFFLINE", "alone"),
    "/search/?q=x": (503, "OFFLINE", "not now"),
    "/cy/search/": (503, "OFFLINE", "nid nawr"),
    "/join/x/": (503, "OFFLINE", "not now"),
    "/pl/join/x/": (503, "OFFLINE", "not now"),
    "/cms/": (503, "OFFLINE", "not now"),
    "/said/offline.html": (404, "OFFLINE", "nothing here"),
    "/media/documents/a.pdf": (404, "OFFLINE", "nothing here"),
    "/media/original_images/a.jpg": (404, "OFFLINE", "nothing here"),
}


@pytest.mark.parametrize("path", ANSWERS)
def test_the_very_page_or_503_and_never_another(front, path):
    answer = front.ask(path)
    assert (answer.status, answer.came_from, answer.body) == ANSWERS[path]
    for name, value in (("cache-control", "no-store"), ("x-content-type-options", "nosniff"),
                        ("x-frame-options", "DENY"), ("referrer-policy", "same-origin")):  # fmt: skip
        assert answer.headers.get(name) == value or path == "/cms/", name


@pytest.mark.parametrize(
    ("path", "words"), [("/", "not now"), ("/a/", "not now"), ("/cy/", "nid nawr"), ("/useful/3/", "not now")]
)
def test_what_is_sent_is_said_not_to_have_arrived(front, path, words):
    answer = front.ask(path, "POST", "a=b")
    assert (answer.status, answer.body) == (503, words)


def test_kinds_are_told(front):
    kinds = {path: front.ask(path).headers["content-type"] for path in ("/", "/a/text/", "/feeds/all.atom")}
    assert kinds == {"/": "text/html; charset=utf-8", "/a/text/": "text/plain; charset=utf-8",
                     "/feeds/all.atom": "application/atom+xml; charset=utf-8"}  # fmt: skip


def test_before_the_first_copy_it_says_so_in_words(nginx, tmp_path):
    with portal_front(nginx, tmp_path, free_port(), tmp_path / "none") as front:
        for path in ("/", "/search/"):
            answer = front.ask(path)
            assert answer.status == 503
            assert "It is not your fault" in answer.body


def test_the_file_as_it_is_shipped_is_one_that_nginx_takes(nginx, tmp_path):
    make_certificate(tmp_path)
    for file in SHIPPED.glob("*.conf"):
        written = file.read_text().replace("/srv/portal/deploy/nginx", str(tmp_path))
        for place in ("/etc/ssl", "/var/cache/nginx", "/var/log/nginx"):
            written = written.replace(place, str(tmp_path))
        (tmp_path / file.name).write_text(written)
    (tmp_path / "nginx.conf").write_text(f"events {{}} http {{ include {tmp_path}/portal.conf; }}")
    command = [nginx, "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf", "-e", tmp_path / "error.log"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # An older page is never sent while the portal is well (docs/decisions/0032 and 0040).
    rules = [line.partition("#")[0] for line in (tmp_path / "portal-pages.conf").read_text().splitlines()]
    assert not [line for line in rules if "updating" in line or "background_update" in line]
