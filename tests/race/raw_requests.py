"""Requests that no browser writes, byte by byte: what cannot be read twice in the same way, and what is too much.

RFC 9112, 2.2 (line ends), 3.2 (Host), 6.1 (both lengths), 11.2 (request smuggling).
"""

import re
import socket
from dataclasses import dataclass

HOST = b"Host: 127.0.0.1\r\n"
MARK = b"quokka-smuggled"
HIDDEN = b"GET /" + MARK + b" HTTP/1.1\r\n" + HOST + b"\r\n"  # a second request, where a server counts otherwise
SECONDS = 2  # to wait for more, where a connection stays open


def get(path=b"/robots.txt", headers=HOST, end=b"\r\n", version=b"HTTP/1.1") -> bytes:
    return b"GET " + path + b" " + version + end + headers + end


def post(headers: bytes, body: bytes = b"") -> bytes:
    return b"POST /cookies/save/ HTTP/1.1\r\n" + HOST + headers + b"\r\n" + body


# {what it is: bytes}. None may be answered with a page of another host, with 500, or twice.
UNREADABLE = {
    "two lengths": post(b"Content-Length: 4\r\nContent-Length: 40\r\n", b"abcd" + HIDDEN),
    "a coding that nobody knows": post(b"Transfer-Encoding: xchunked\r\n", b"0\r\n\r\n" + HIDDEN),
    "a blank before the colon": post(b"Transfer-Encoding : chunked\r\nContent-Length: 4\r\n", b"0\r\n\r\n" + HIDDEN),
    "a length below nothing": post(b"Content-Length: -1\r\n"),
    "a length and chunks": post(b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n" + HIDDEN),
    "a chunk of 64 bits and more": post(
        b"Transfer-Encoding: chunked\r\n", b"FFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n" + HIDDEN
    ),
    "NUL in the address": get(b"/a\x00b"),
    "NUL in a header": get(headers=HOST + b"X-A: a\x00b\r\n"),
    "a blank in a header's name": get(headers=HOST + b"X A: b\r\n"),
    "a header over two lines": get(headers=HOST + b"X-A: b\r\n c\r\n"),
    "two hosts": get(headers=HOST + b"Host: evil.test\r\n"),
    "no host": get(headers=b""),
    "a host of eight bits": get(headers=b"Host: \xff\xfe\r\n"),
    "another's host": get(b"/whats-on/", headers=b"Host: evil.test\r\n"),
    "HTTP 9.9": get(version=b"HTTP/9.9"),
    "a tunnel": b"CONNECT evil.test:443 HTTP/1.1\r\n" + HOST + b"\r\n",
    "TLS where there is none": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 5 + b"\r\n\r\n",
    "an address of 80,000 bytes": get(b"/" + b"a" * 80_000),
    "300 headers": get(headers=HOST + b"".join(b"X-%d: %s\r\n" % (number, b"a" * 200) for number in range(300))),
}
# These may be read or refused: a server has the choice. They name nobody else, and hide nothing.
READABLE = {
    "an absolute address of another": get(b"http://evil.test/whats-on/"),
    "line ends without CR": get(headers=b"Host: 127.0.0.1\n", end=b"\n"),
    "HTTP 0.9": b"GET /robots.txt\r\n",
    "a header of 9,000 bytes": get(headers=HOST + b"X-A: " + b"a" * 9_000 + b"\r\n"),
    "an upgrade to HTTP 2": get(headers=HOST + b"Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"),
}


@dataclass(frozen=True)
class Said:
    statuses: list[int]
    whole: bytes


def send(port: int, request: bytes) -> Said:
    """Send the bytes to a server on this machine and return all that came back until it closed or said no more."""
    said = b""
    with socket.create_connection(("127.0.0.1", port), 5) as connection:
        connection.settimeout(SECONDS)
        try:
            connection.sendall(request)
            while piece := connection.recv(65536):
                said += piece
                connection.settimeout(0.3)  # whoever has begun goes on at once
        except (TimeoutError, ConnectionError):
            pass
    return Said([int(status) for status in re.findall(rb"HTTP/1\.[01] (\d{3})", said)], said)
