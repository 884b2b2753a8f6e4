"""Another site: a server under another host name, which notes what it is asked, and told of the page before."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


class Elsewhere(ThreadingHTTPServer):
    """`pages` maps a path to its HTML; every other path is answered with a file that says nothing.

    `asked` holds (path, Referer or None) of every request.
    """

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answers)
        self.pages, self.asked = {}, []
        # The portal stands at 127.0.0.1: to a browser, this is another site, and not only another port.
        self.url = f"http://localhost:{self.server_port}"


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):  # noqa: N802  (http.server's name)
        self.server.asked.append((self.path, self.headers.get("Referer")))
        kind = next((kind for end, kind in KINDS.items() if self.path.endswith(end)), "text/html")
        body = self.server.pages.get(self.path, "document.documentElement.dataset.foreign = 1")
        if kind == "image/svg+xml":
            body = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(body.encode())

    do_POST = do_GET  # noqa: N815

    def log_message(self, *words):
        pass


@contextmanager
def another_site() -> Iterator[Elsewhere]:
    site = Elsewhere()
    Thread(target=site.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
