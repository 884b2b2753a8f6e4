"""With the lines that the portal ships, nginx's logs hold no searched words: not of search, nor of the page after."""

from http.client import HTTPConnection

import pytest

from tests.browser.running import free_port
from tests.deploy.nginx import OWN_FOLDERS, nginx_or_skip, running_nginx

WORDS = "quokkacanary"
CONFIGURATION = (
    """
daemon off;
master_process off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log info;
events {{ worker_connections 64; }}
http {{
    include {includes}/log-format.conf;
    access_log {folder}/access.log portal;
"""
    + OWN_FOLDERS
    + """    server {{
        listen 127.0.0.1:{port};
        location / {{ proxy_pass http://127.0.0.1:{upstream}; }}
        location ~ "^/(?:[a-z]{{2,3}}(?:-[a-z]+)?/)?search/" {{
            include {includes}/search-unlogged.conf;
            proxy_pass http://127.0.0.1:SEARCH;
        }}
    }}
}}
"""
)


@pytest.fixture
def nginx(tmp_path):
    """Return a function that starts nginx with our log; search goes to the port `upstream`, or where all else goes."""
    program = nginx_or_skip()
    return lambda upstream="{upstream}": running_nginx(
        program, tmp_path, CONFIGURATION.replace("SEARCH", str(upstream))
    )


def ask(front, path, **headers):
    connection = HTTPConnection("127.0.0.1", front.port, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


ADDRESSES = [f"/search/?q={WORDS}", f"/cy/search/?q={WORDS}&topic=sleep", f"/search/suggest/?q={WORDS}"]


def test_requests_are_logged_without_words_or_people(nginx, tmp_path):
    with nginx() as front:
        for address in [*ADDRESSES, "/resources/"]:
            front.upstream.pages[address] = (200, None, b"found")
            assert ask(front, address, Referer=f"http://here/search/?q={WORDS}", **{"User-Agent": WORDS}) == 200
    log = (tmp_path / "access.log").read_text()
    assert '"path":"/search/"' in log
    assert '"path":"/cy/search/"' in log
    assert '"path":"/resources/"' in log
    assert WORDS not in log
    assert "127.0.0.1" not in log
    assert WORDS not in (tmp_path / "error.log").read_text()


def test_a_search_that_fails_leaves_no_words_in_the_error_log(nginx, tmp_path):
    with nginx(upstream=free_port()) as front:  # nobody answers there
        assert [ask(front, address) for address in ADDRESSES] == [502, 502, 502]
    assert WORDS not in (tmp_path / "access.log").read_text()
    assert WORDS not in (tmp_path / "error.log").read_text()
