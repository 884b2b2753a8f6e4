"""`./portal bench`: for every kind of page its queries, its time beside a bare answer, and its bytes.

Times are medians of interleaved rounds in one process, and each is also given as a ratio to robots.txt, the same
middleware with no page behind it: machines differ, the ratio much less. Last, how well search finds (tests/search).
"""

import gzip
import statistics
import sys
import time

import django

ROUNDS = 7
BARE = ("bare answer", "/robots.txt")


def prepare():
    """Build or reuse the test database with the demo in it."""
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False, keepdb=True)
    call_command("seed_demo", verbosity=0, stdout=sys.stderr)


def measure(addresses):
    """Return {name: (status, queries, milliseconds, bytes, gzipped bytes)}."""
    from django.db import connection, reset_queries
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client()
    times = {name: [] for name, _ in addresses}
    facts = {}
    for name, address in addresses:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        facts[name] = (response.status_code, len(queries), response.content)
    for _ in range(ROUNDS):
        for name, address in addresses:
            reset_queries()
            started = time.perf_counter()
            client.get(address)
            times[name].append((time.perf_counter() - started) * 1000)
    return {
        name: (status, queries, statistics.median(times[name]), len(body), len(gzip.compress(body, 6)))
        for name, (status, queries, body) in facts.items()
    }


def main():
    prepare()
    from tests.browser.addresses import TEMPLATES

    results = measure([BARE, *TEMPLATES.items()])
    bare = results[BARE[0]][2]
    sys.stdout.write(f"{'page':28}{'status':>7}{'queries':>9}{'ms':>9}{'x bare':>9}{'bytes':>9}{'gzip':>8}\n")
    for name, (status, queries, milliseconds, size, packed) in results.items():
        ratio = milliseconds / bare
        sys.stdout.write(f"{name:28}{status:>7}{queries:>9}{milliseconds:>9.1f}{ratio:>9.1f}{size:>9}{packed:>8}\n")
    tell_search_quality()


def tell_search_quality():
    """Print the share of kept questions whose page is among the first three, and those that miss."""
    from django.db import connection

    from tests.search.pairs import PAIRS
    from tests.search.quality import FIRST, misses, share

    started = time.perf_counter()
    missed = misses()
    each = (time.perf_counter() - started) * 1000 / len(PAIRS)
    sys.stdout.write(
        f"\nsearch on {connection.vendor}: {share(missed):.1%} of {len(PAIRS)} questions find their page among the "
        f"first {FIRST}, in {each:.1f} ms each\n"
    )
    for miss in missed:
        sys.stdout.write(f"  missed: {miss.typed} -> {miss.expected} (shown: {'; '.join(miss.shown) or 'nothing'})\n")


if __name__ == "__main__":
    main()
