"""One answer, ready to be sent: its bytes in each coding with its headers, and how long it is true."""

import gzip
import hashlib
import json
from typing import NamedTuple

import brotli

KEPT_STATUSES = frozenset({200, 301, 302, 404, 410})
SMALLEST = 200  # bytes; less is not worth a coding
QUICK, BEST = 5, 11  # of brotli: a millisecond for a page, and fifty
WINDOW = 18  # of brotli, 256 KiB: more than a page; the usual 4 MiB would stay with the process
COMPRESSED = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")
# Sent again with 304 (RFC 9110, 15.4.5).
OF_NOT_MODIFIED = frozenset({"cache-control", "cdn-cache-control", "content-location", "etag", "vary"})
DAY = 24 * 60 * 60  # seconds


class Ready(NamedTuple):
    """What start_response and the server are given, whole (200) and for a browser that has it (304)."""

    headers: list
    unchanged_headers: list
    body: bytes


class KeptPage:
    """Times are seconds since 1970. `true_until` is when its words may turn wrong by themselves; from `fresh_until` on
    it is made anew while it is still sent. `counted` is the id under which a visit is counted, or None."""

    __slots__ = ("body", "counted", "fresh_until", "generation", "headers", "is_asked_for", "made_at", "ready", "size",
                 "status", "tag", "true_until", "used_at", "wants_best", "hits")  # fmt: skip

    def __init__(self, *, status, headers, body, generation, made_at, fresh_until, true_until, counted):
        self.status, self.body = status, body
        self.headers = [pair for pair in headers if pair[0].lower() not in ("content-length", "etag", "vary")]
        own = next((value.strip('"') for name, value in headers if name.lower() == "etag"), "")
        self.tag = own or hashlib.sha256(body).hexdigest()[:24]
        self.generation, self.made_at, self.counted = generation, made_at, counted
        self.fresh_until, self.true_until = fresh_until, true_until
        self.used_at = made_at
        self.hits = 0
        self.is_asked_for = self.wants_best = False
        self.size = len(body) + 2048
        self.ready = {}
        self._add("identity", body, "")

    @property
    def is_text(self) -> bool:
        kind = next((value for name, value in self.headers if name.lower() == "content-type"), "")
        return kind.startswith(COMPRESSED) and len(self.body) >= SMALLEST

    def _add(self, coding: str, body: bytes, mark: str) -> Ready:
        headers = [*self.headers, ("Content-Length", str(len(body))), ("ETag", f'"{self.tag}{mark}"')]
        headers.append(("Vary", "Accept-Encoding"))
        if coding != "identity":
            headers.append(("Content-Encoding", coding))
            self.size += len(body)
        unchanged = [pair for pair in headers if pair[0].lower() in OF_NOT_MODIFIED]
        self.ready[coding] = Ready(headers, unchanged, body)
        return self.ready[coding]

    def in_coding(self, coding: str) -> Ready:
        """Return the answer in a coding, made quickly when it is asked for first."""
        if not self.is_text:
            return self.ready["identity"]
        if coding == "br":
            return self._add("br", brotli.compress(self.body, quality=QUICK, lgwin=WINDOW), "-b")
        return self._add("gzip", gzip.compress(self.body, compresslevel=6, mtime=0), "-g")

    def make_best(self) -> None:
        """Compress it as small as it gets. The tag changes with the bytes, as a strong one has to."""
        if self.is_text:
            quick = (self.ready.get("br") or self.in_coding("br")).body
            best = brotli.compress(self.body, quality=BEST, lgwin=WINDOW)
            if len(best) < len(quick):
                self.size -= len(quick)
                self._add("br", best, "-B")

    @classmethod
    def gone(cls, generation: int, now: float) -> "KeptPage":
        """Return the mark that an address has nothing for everybody any more. It is written down and never sent."""
        return cls(status="", headers=[], body=b"", generation=generation, made_at=now, fresh_until=0, true_until=0,
                   counted=None)  # fmt: skip

    @property
    def is_gone(self) -> bool:
        return not self.status

    def to_bytes(self) -> bytes:
        """Return it as a checksum, a line of JSON and the body, for other processes of this machine."""
        said = {name: getattr(self, name) for name in
                ("status", "generation", "made_at", "fresh_until", "true_until", "counted")}  # fmt: skip
        said["headers"] = [*self.headers, ("ETag", f'"{self.tag}"')]
        whole = json.dumps(said).encode() + b"\n" + self.body
        return hashlib.sha256(whole).hexdigest().encode() + b"\n" + whole

    @classmethod
    def from_bytes(cls, kept: bytes) -> "KeptPage":
        """Read what `to_bytes` wrote. Raises ValueError for anything else, such as what a power cut has left of it."""
        checksum, _, whole = kept.partition(b"\n")
        if hashlib.sha256(whole).hexdigest().encode() != checksum:
            raise ValueError("This is no whole page.")
        said, _, body = whole.partition(b"\n")
        said = json.loads(said)
        said["headers"] = [tuple(pair) for pair in said["headers"]]
        return cls(**said, body=body)


def kept_page(response, status: str, headers: list, generation: int, now: float) -> KeptPage | None:
    """Return what Django answered as a page to keep; None for what must not be kept or does not say how long."""
    lasts_until = getattr(response, "lasts_until", None)
    if lasts_until is None or response.status_code not in KEPT_STATUSES or response.streaming or response.cookies:
        return None
    varies = {word.strip().lower() for word in response.headers.get("Vary", "").split(",")} - {"", "accept-encoding"}
    if varies or response.has_header("Content-Encoding") or "private" in response.headers.get("Cache-Control", ""):
        return None
    return KeptPage(
        status=status,
        headers=headers,
        body=response.content,
        generation=generation,
        made_at=now,
        fresh_until=min(now + 60, lasts_until),
        true_until=lasts_until,
        counted=getattr(response, "counted_page", None),
    )
