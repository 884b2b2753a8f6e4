"""A WSGI application that knows one answer: the limit of what any page cache can reach under the same server.

BARE names a JSON file with the headers and, in base64, the body of the answer that it gives to everybody.
"""

import base64
import json
import os
from pathlib import Path

_answer = json.loads(Path(os.environ["BARE"]).read_text())
_headers = [tuple(header) for header in _answer["headers"]]
_body = [base64.b64decode(_answer["body"])]


def application(environ, start_response):
    start_response("200 OK", _headers)
    return _body
