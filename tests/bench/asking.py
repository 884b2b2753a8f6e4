"""A process of its own that draws pages of one database without a server: queries, time, processor time and bytes.

Several stand beside each other, with databases of different sizes, and are asked in turns, so that all meet the same
machine. One JSON list a line goes in, one JSON answer a line comes back.
"""

import gzip
import json
import os
import sys
import time
from pathlib import Path

from tests.bench.other_process import other_process


def portal_process(variables: dict, log: Path):
    """Return a context that gives a database which can be asked."""
    return other_process("tests.bench.asking", variables=variables, log=log)


def facts(address: str) -> dict:
    """Draw a page once and return its status, queries and bytes."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    body = response.getvalue()
    return {
        "status": response.status_code,
        "queries": len(queries),
        "bytes": len(body),
        "gzip": len(gzip.compress(body, 6)),
    }


def draw(address: str) -> dict:
    """Draw a page once and return its milliseconds by the clock and of this process's processor."""
    from django.test import Client

    return timed(lambda: Client().get(address).getvalue())


def timed(act) -> dict:
    clock, processor = time.perf_counter(), time.process_time()
    act()
    return {"ms": (time.perf_counter() - clock) * 1000, "cpu": (time.process_time() - processor) * 1000}


def first_ten(typed: str) -> dict:
    """Search, fetch the ten best pages, and return the milliseconds of both together."""
    from wagtail.models import Page

    from home.search.finding import find

    return timed(lambda: Page.objects.in_bulk(find(typed, "en-gb").ids[:10]))


def search_quality() -> dict:
    """Return how many of the kept questions find their page, in how many milliseconds each, and which do not."""
    from django.db import connection

    from tests.search.pairs import PAIRS
    from tests.search.quality import FIRST, misses, share

    started = time.perf_counter()
    missed = misses()
    return {
        "vendor": connection.vendor,
        "each": (time.perf_counter() - started) * 1000 / len(PAIRS),
        "share": share(missed),
        "pairs": len(PAIRS),
        "first": FIRST,
        "missed": [f"{miss.typed} -> {miss.expected} (shown: {'; '.join(miss.shown) or 'nothing'})" for miss in missed],
    }


def address_of(slug: str) -> str:
    from wagtail.models import Page

    return Page.objects.get(slug=slug).get_url()


ACTS = {act.__name__: act for act in (facts, draw, first_ten, search_quality, address_of)}


def main() -> None:
    import django

    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever else is printed is no answer
    django.setup()
    from django.conf import settings

    settings.ALLOWED_HOSTS = ["testserver"]
    for line in sys.stdin:
        act, *words = json.loads(line)
        answers.write(json.dumps(ACTS[act](*words)) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
