"""Whether the servers ever send an older page than there is. In a process of its own, beside them, on their database:

    python -m tests.race.freshness matrix PORT [KIND ...]      each change, and then every kind of page
    python -m tests.race.freshness race PORT ROUNDS [KIND ...] publish again and again while all workers are read
    python -m tests.race.freshness beyond PORT OTHER ROUNDS    publish on one machine and read on the other

All answer in JSON. By hand, with everything made and thrown away (DATABASE_URL: that database, and else a SQLite):

    python -m tests.race.freshness all ROUNDS
    python -m tests.race.postgres -- python -m tests.race.freshness all ROUNDS

What they answer becomes docs/performance/freshness.md: python -m tests.race.freshness_page sqlite.json postgresql.json
"""

import json
import os
import re
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

TIMES = 3  # an address is read anew so often, each time on a connection of its own: by chance on either worker
READERS = 4
LONGEST = 10  # seconds that are waited for the other machine
SAME = ("content-type", "location", "content-security-policy", "content-language", "cdn-cache-control", "cache-control")
PAGES = [
    "/", "/whats-on/", "/whats-on/?view=month", "/webinars/", "/webinars/?view=past", "/common-rooms/",
    "/resources/", "/resources/?topic=sleep", "/find-support/", "/urgent-help/", "/students/", "/about/",
    "/collections/", "/our-numbers/", "/cookies/", "/sitemap.xml", "/feeds/everything.atom", "/feeds/webinars.atom",
    "/feeds/resources.atom", "/calendar/sessions.ics", "/cy/", "/cy/cymorth-brys/", "/no-such-page/", "/talks/",
    "/resources/canary-guide/", "/webinars/canary-talk/", "/common-rooms/canary-room/",
    "/collections/your-first-year-in-the-uk/", "/talks/canary-talk/",
]  # fmt: skip


def read(port: int, path: str) -> tuple:
    """Return (status, headers that count, body) as a server sends it, on a connection of its own."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"User-Agent": "freshness", "Connection": "close"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return alike(answer.status, answer.headers.get, body)


def alike(status: int, header, body: bytes) -> tuple:
    """Take off what says when a page was made, and the order of a policy's words, which each process has its own of."""
    headers = {name: sorted(re.split(r"[; ]+", header(name) or "")) for name in SAME}
    return status, headers, re.sub(rb' data-made="[^"]*"|DTSTAMP:\S+', b"", body)


def truth(port: int, path: str) -> tuple:
    """Return the same as Django makes it now, in this process, with nothing in front of it."""
    from tests.edge import ask_uncached

    answer = ask_uncached(path, HTTP_HOST=f"127.0.0.1:{port}", SERVER_PORT=str(port))
    return alike(answer.status, answer.header, answer.body)


def is_stale(port: int, path: str) -> bool:
    """Tell whether any of several readings is not what is true. A minute may end in between: then look again."""
    for _ in range(3):
        before = truth(port, path)
        if all(read(port, path) == before for _ in range(TIMES)):
            return False
        if truth(port, path) == before:
            break
    return True


def matrix(port: int, kinds: list[str]) -> dict:
    """Make each change; return {changes, pages, pairs, seen: {change: pages changed}, stale: [[change, page]]}."""
    from tests.race.changes import Changes

    changes = Changes()
    shown, seen = {path: read(port, path) for path in PAGES}, {}
    stale = [] if kinds else [["before", path] for path in PAGES if is_stale(port, path)]
    kinds = kinds or list(changes.every)
    for kind in kinds:
        changes.every[kind]()
        now = {path: read(port, path) for path in PAGES}  # at once, by whichever worker
        seen[kind] = sum(now[path] != shown[path] for path in PAGES)
        stale += [[kind, path] for path in PAGES if is_stale(port, path)]
        shown = now
    return {"changes": len(kinds), "pages": len(PAGES), "pairs": len(kinds) * len(PAGES), "seen": seen, "stale": stale}


def write_kinds() -> dict:
    """Return {kind: (write a number into what visitors see, the address where it is read)}."""
    from datetime import timedelta

    from django.db import connection, transaction
    from django.utils import timezone
    from wagtail.models import Page, Site

    from common_rooms.models import CommonRoomPage
    from core.models import PortalSettings, Signpost
    from core.scheduled_publishing import publish_and_say_so
    from home.models import HomePage, StandardPage
    from schedule.models import Occurrence
    from tests.factories import publish, published

    home = HomePage.objects.get(locale__language_code="en-gb")
    for left in Page.objects.filter(slug__in=["raced", "raced-room"]):  # by an earlier run
        left.delete()
        home.refresh_from_db()
    page = published(StandardPage(title="Raced", slug="raced", show_in_menus=True), home)
    room = CommonRoomPage(title="Raced room", slug="raced-room", summary="Where people race.")
    home.add_child(instance=room)
    start = timezone.now() + timedelta(hours=5)
    session = Occurrence(page=room, planned_start=start, starts_at=start, ends_at=start + timedelta(hours=1))
    session.save()
    site = Site.objects.get(is_default_site=True)
    PortalSettings.for_site(site)
    urgent = Signpost.objects.filter(show_in_header=True).first() or Signpost.objects.create(
        name="x", urgency="crisis", show_in_header=True, locale=home.locale
    )

    def by_publishing(words):
        fresh = StandardPage.objects.get(pk=page.pk)
        fresh.title = words
        publish(fresh)

    def inside_a_transaction(words):
        with transaction.atomic():
            by_publishing(words)
            time.sleep(0.002)

    def by_the_scheduler(words):
        fresh = StandardPage.objects.get(pk=page.pk)
        fresh.title, fresh.go_live_at = words, timezone.now() - timedelta(minutes=1)
        fresh.save_revision(approved_go_live_at=fresh.go_live_at)
        publish_and_say_so(timezone.now())

    def cancelled(words):
        session.status, session.reason = "cancelled", words
        session.save()

    def by_raw_sql(words):
        with connection.cursor() as cursor:
            cursor.execute("UPDATE wagtailcore_page SET title = %s WHERE id = %s", [words, page.pk])

    def by_a_new_address(words):
        number = re.search(r"\d+", words)[0]
        Page.objects.filter(pk=page.pk).update(title=f"canary-{number}-", draft_title=words)

    def by_moving_it(words):
        Page.objects.filter(pk=page.pk).update(slug=words.lower(), url_path=f"{home.url_path}{words.lower()}/")

    def signpost(words):
        Signpost.objects.filter(pk=urgent.pk).update(name=words, header_label=words)

    return {
        "publish": (by_publishing, "/raced/"),
        "publish in a transaction": (inside_a_transaction, "/raced/"),
        "scheduled publish": (by_the_scheduler, "/raced/"),
        "cancelled": (cancelled, "/raced-room/"),
        "menu": (by_publishing, "/no-such-page/"),
        "menu on home": (by_publishing, "/"),
        "raw SQL": (by_raw_sql, "/raced/"),
        "bulk update": (by_a_new_address, "/raced/"),
        "signpost": (signpost, "/no-such-page/"),
        "notice": (lambda words: PortalSettings.objects.filter(site=site).update(notice=words), "/raced/"),
        "tagline": (lambda words: PortalSettings.objects.filter(site=site).update(organisation=words), "/raced/"),
        "map": (by_moving_it, "/sitemap.xml"),
    }


def race(port: int, rounds: int, kinds: list[str]) -> dict:
    """Write so often with readers on all workers; return {kind: [rounds, readings, older ones, never seen at once]}."""
    every, found = write_kinds(), {}
    for kind in kinds or every:
        write, path = every[kind]
        done, stop = [0], Event()
        write("canary-0-")

        def keep_reading(path=path, done=done, stop=stop):
            readings = older = 0
            while not stop.is_set():
                known = done[0]
                shown = [int(number) for number in re.findall(rb"canary-(\d+)-", read(port, path)[2])]
                readings += 1
                older += not shown or min(shown) < known
            return readings, older

        late = 0
        with ThreadPoolExecutor(READERS) as crowd:
            readers = [crowd.submit(keep_reading) for _ in range(READERS)]
            for number in range(1, rounds + 1):
                write(f"canary-{number}-")
                done[0] = number
                late += f"canary-{number}-".encode() not in read(port, path)[2]
            stop.set()
            counts = [reader.result() for reader in readers]
        found[kind] = [rounds, sum(row[0] for row in counts), sum(row[1] for row in counts), late]
        if path == "/sitemap.xml":
            every["map"][0]("raced")
        print(kind, found[kind], file=sys.stderr, flush=True)  # noqa: T201
    return found


def beyond(port: int, other: int, rounds: int) -> dict:
    """Publish on this machine; return {"late": not seen here at once, "seconds": until each was seen on the other}."""
    write, path = write_kinds()["publish"]
    late, seconds = 0, []
    for number in range(rounds):
        words = f"canary-{number}-"
        read(other, path)  # so that it has something older to send
        write(words)
        here, began = read(port, path)[2], time.monotonic()
        while words.encode() not in read(other, path)[2] and time.monotonic() < began + LONGEST:
            time.sleep(0.02)
        seconds.append(round(time.monotonic() - began, 3))
        late += words.encode() not in here
        time.sleep(0.13 * (number % 4))  # at any moment between two looks of the other's
    return {"late": late, "seconds": seconds}


def everything(rounds: int) -> dict:
    """Make a portal with the demo's content, serve it, and try everything."""
    from tests.browser.running import free_port
    from tests.race.serving import Portal, serving, settings_for

    with tempfile.TemporaryDirectory(prefix="portal-fresh-") as folder:
        url = os.environ.get("DATABASE_URL", f"sqlite:///{Path(folder) / 'fresh.sqlite3'}")
        portal = Portal(0, settings_for(url, Path(folder), free_port()))
        portal.run("manage", "migrate", "--noinput", "--verbosity", "0")
        portal.run("manage", "seed_demo")
        with serving(url, Path(folder), {}) as (portal, _):
            program = "tests.race.freshness"
            found = {"matrix": json.loads(portal.run(program, "matrix", str(portal.port)))}
            print(json.dumps(found, indent=1), file=sys.stderr)  # noqa: T201
            return found | {"race": json.loads(portal.run(program, "race", str(portal.port), str(rounds)))}


def main(verb: str, *words: str) -> None:
    if verb == "all":
        found = everything(int(words[0]))
    else:
        import django

        django.setup()
        if verb == "matrix":
            found = matrix(int(words[0]), list(words[1:]))
        elif verb == "beyond":
            found = beyond(*map(int, words))
        else:
            found = race(int(words[0]), int(words[1]), list(words[2:]))
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
