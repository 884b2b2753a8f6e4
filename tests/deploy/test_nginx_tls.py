"""TLS 1.2 and 1.3 and nothing older, http to https on the same host first, and headers on what nginx itself answers."""

import socket
import ssl
import subprocess
from http.client import HTTPConnection, HTTPSConnection

import pytest

from tests.browser.running import free_port
from tests.deploy.nginx import nginx_or_skip, running_nginx
from tests.deploy.tls import SERVERS, make_certificate


@pytest.fixture(scope="module")
def front(tmp_path_factory):
    program = nginx_or_skip()
    folder = tmp_path_factory.mktemp("tls")
    make_certificate(folder)
    port = free_port()
    with running_nginx(program, folder, SERVERS.replace("TLS_PORT", str(port))) as running:
        running.tls_port, running.folder = port, folder
        yield running


def handshake(front, *words) -> str:
    """Return what openssl says of a connection. It may offer what is broken, so that the refusal is the server's."""
    command = ["openssl", "s_client", "-connect", f"127.0.0.1:{front.tls_port}", "-servername", "localhost"]
    command += ["-CAfile", front.folder / "portal.pem", *words]
    done = subprocess.run(command, input="", capture_output=True, text=True, timeout=20)
    return done.stdout + done.stderr


@pytest.mark.parametrize("version", ["tls1_2", "tls1_3"])
def test_what_browsers_speak_is_spoken(front, version):
    said = handshake(front, f"-{version}")
    assert "Verify return code: 0 (ok)" in said
    assert "Cipher is (NONE)" not in said


@pytest.mark.parametrize("version", ["tls1", "tls1_1"])
def test_what_is_broken_is_refused(front, version):
    said = handshake(front, f"-{version}", "-cipher", "ALL:@SECLEVEL=0")
    assert "Cipher is (NONE)" in said
    assert "protocol version" in said  # the server's alert, and not a client that would not try


@pytest.mark.parametrize("suite", ["AES128-SHA", "AES256-GCM-SHA384", "ECDHE-ECDSA-AES128-SHA", "aNULL"])
def test_suites_without_forward_secrecy_or_authentication_are_refused(front, suite):
    said = handshake(front, "-tls1_2", "-cipher", f"{suite}:@SECLEVEL=0")
    assert "Cipher is (NONE)" in said
    assert "handshake failure" in said


def over_http(front, path, host="portal.example"):
    connection = HTTPConnection("127.0.0.1", front.port, timeout=10)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


@pytest.mark.parametrize("path", ["/", "/urgent-help/?from=a%20b", "//evil.example/", "/%5cevil.example"])
def test_http_leads_to_the_same_address_on_the_same_host(front, path):
    answer = over_http(front, path)
    assert answer.status == 301
    assert answer.headers["Location"] == f"https://portal.example{path}"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Server"] == "nginx"  # no version


def over_https(front, path):
    context = ssl.create_default_context(cafile=front.folder / "portal.pem")
    connection = HTTPSConnection("localhost", front.tls_port, timeout=10, context=context)
    connection.sock = context.wrap_socket(
        socket.create_connection(("127.0.0.1", front.tls_port), timeout=10), server_hostname="localhost"
    )
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


NAMES = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def test_what_nginx_answers_itself_has_the_portals_headers(front):
    front.upstream.pages["/gone"] = ("no", None, b"")  # an answer that nginx cannot read
    answer = over_https(front, "/gone")
    assert answer.status == 502
    for name, value in NAMES.items():
        assert answer.headers.get_all(name) == [value], name


def test_what_the_portal_answered_keeps_its_own_once(front):
    front.upstream.pages["/own"] = (200, "default-src 'self'", b"own")
    answer = over_https(front, "/own")
    assert answer.status == 200
    assert answer.headers.get_all("Content-Security-Policy") == ["default-src 'self'"]
    assert answer.headers.get_all("X-Frame-Options") == ["DENY"]
