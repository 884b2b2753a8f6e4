"""`/-/metrics` for Prometheus: how the portal is, and what one process keeps.

Off without METRICS; its library is an extra.

No number here is about a visitor, and no label comes from one: names of checks are ours, and `process` is the number of
the process that answered, since each keeps pages for itself. Who may read `/-/status` may read this.
"""

import os

from django.core.exceptions import ImproperlyConfigured

from .answering import findings, may_read_all
from .checks import STATUS

METRICS_PATH = "/-/metrics"


class Metrics:
    """A WSGI application that answers one address; everything else is `otherwise`'s.

    `pages` is a function that returns the PageCache of this process, or something else where none is kept.
    Raises ImproperlyConfigured without the library.
    """

    def __init__(self, otherwise, pages):
        try:
            import prometheus_client
            import prometheus_client.core
        except ImportError:
            raise ImproperlyConfigured(
                "METRICS is set, but its library is not installed: "
                "pip install --require-hashes -r requirements-extras.txt"
            ) from None
        self.otherwise, self.pages, self.library = otherwise, pages, prometheus_client
        # Its own registry: the library's holds what it knows of the machine and of Python.
        self.registry = prometheus_client.CollectorRegistry()
        self.registry.register(self)

    def __call__(self, environ, start_response):
        if environ.get("PATH_INFO") != METRICS_PATH or not may_read_all(environ):
            return self.otherwise(environ, start_response)
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            start_response("405 Method Not Allowed", [("Allow", "GET, HEAD"), ("Content-Length", "0")])
            return [b""]
        body = self.library.generate_latest(self.registry)
        headers = [("Content-Type", self.library.CONTENT_TYPE_PLAIN_0_0_4), ("Cache-Control", "no-store")]
        headers += [("X-Content-Type-Options", "nosniff"), ("X-Robots-Tag", "noindex")]
        start_response("200 OK", [*headers, ("Content-Length", str(len(body)))])
        return [body] if environ["REQUEST_METHOD"] != "HEAD" else []

    def describe(self):
        """Say nothing before it is asked: looking at everything takes a moment (prometheus_client's own word)."""
        return []

    def collect(self):
        """Yield what is known now (prometheus_client's own word)."""
        gauge, counter = self.library.core.GaugeMetricFamily, self.library.core.CounterMetricFamily
        fine = gauge("portal_check_fine", "1 where a check of /-/status is fine, 0 where it is not.", labels=["check"])
        for name, finding in findings(STATUS).items():
            if finding.is_fine is not None:  # what could not be looked at is not there
                fine.add_metric([name], float(finding.is_fine))
        yield fine
        pages = self.pages()
        if not hasattr(pages, "shelf"):
            return
        process, kept = [str(os.getpid())], list(pages.shelf.pages.values())
        for family, value in (
            (counter("portal_pages_made", "Pages made for keeping.", labels=["process"]), pages.made),
            (gauge("portal_pages_kept", "Pages kept in memory.", labels=["process"]), len(kept)),
            (gauge("portal_pages_kept_bytes", "Bytes of them.", labels=["process"]), sum(page.size for page in kept)),
        ):
            family.add_metric(process, value)
            yield family
