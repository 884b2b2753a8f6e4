"""An editor's browser, without a browser: sends forms and files to a served portal."""

import json
from http.client import HTTPConnection
from urllib.parse import urlencode
from uuid import uuid4

from tests.faults.portal import Served

PATIENCE = 40  # seconds


class Editor:
    """Somebody with a page of their own, who is signed in at this server."""

    def __init__(self, server: Served, name: str):
        self.server, self.name = server, name
        self.knows = json.loads(server.portal.run("tests.faults.at_work", "begin", name))
        self.url = self.knows["url"]

    def look(self) -> dict:
        return json.loads(self.server.portal.run("tests.faults.at_work", "look", self.name))

    def post(self, address: str, body: bytes, kind: str, **more) -> tuple[int, bytes]:
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)
        cookies = "; ".join(f"{name}={value}" for name, value in self.knows["cookies"].items())
        headers = {"Cookie": cookies, "Content-Type": kind, "Origin": f"http://127.0.0.1:{self.server.port}"}
        connection.request("POST", address, body, headers | {"Connection": "close"} | more)
        answer = connection.getresponse()
        words = answer.read()
        connection.close()
        return answer.status, words

    def publish(self, title: str) -> tuple[int, bytes]:
        fields = [(name, title if name == "title" else value) for name, value in self.knows["form"]]
        return self.post(self.knows["edit"], urlencode(fields).encode(), "application/x-www-form-urlencoded")

    def upload(self, name: str, data: bytes, what: str = "upload") -> tuple[int, bytes]:
        """Send a file as the CMS's screen for several files does: "upload" is that of pictures."""
        mark = uuid4().hex
        fields = {"csrfmiddlewaretoken": self.knows["token"], "title": name, "collection": "1"}
        parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n' for key, value in
                 fields.items()]  # fmt: skip
        parts.append(f'--{mark}\r\nContent-Disposition: form-data; name="files[]"; filename="{name}"\r\n\r\n')
        body = "".join(parts).encode() + data + f"\r\n--{mark}--\r\n".encode()
        kind = f"multipart/form-data; boundary={mark}"
        return self.post(self.knows[what], body, kind, **{"X-Requested-With": "XMLHttpRequest"})
