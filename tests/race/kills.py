"""Kill the publishing of scheduled pages, again and again, and look whether any page was lost.

python -m tests.race.kills                                              200 kills, on a SQLite of its own
python -m tests.race.postgres -- python -m tests.race.kills             the same on a PostgreSQL that lives as long
python -m tests.race.kills --kills 40 --stock                           Wagtail's own command, to compare

Each kill is SIGKILL to a process of its own, at a moment drawn by lot (--seed repeats the draw). After each, every
page has to be live and logged once with its dates, or scheduled as before. The last line is JSON; exit 1 on a loss.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

FAULTS = ("lost", "half", "unlogged", "without_dates")
AHEAD = 4  # a process is killed while it does about so many pages


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)  # noqa: T201


def make_pages(pages: int):
    """Make a batch of pages that are drafts, and return their keys."""
    from django.utils import timezone

    from common_rooms.models import CommonRoomPage
    from home.models import HomePage, StandardPage
    from tests.factories import date_block

    home = HomePage.objects.get(locale__language_code="en-gb")
    begins, keys = timezone.now() + timedelta(days=9), []
    for number in range(pages):
        name = f"killed-{os.getpid()}-{number}"
        kind, fields = (CommonRoomPage, {"dates": [date_block(begins)]}) if number % 2 else (StandardPage, {})
        page = kind(title=name, slug=name, live=False, **fields)
        home.add_child(instance=page)
        page.go_live_at = timezone.now() - timedelta(minutes=5)
        page.save_revision(approved_go_live_at=page.go_live_at)
        keys.append(page.pk)
    return keys


def schedule_again(keys):
    """Make drafts of the batch that were due five minutes ago, with nothing left of what was published before."""
    from django.utils import timezone
    from wagtail.models import Page, PageLogEntry, Revision

    from schedule.models import Occurrence

    Page.objects.filter(pk__in=keys).update(live=False, live_revision=None, has_unpublished_changes=True)
    PageLogEntry.objects.filter(page__in=keys).delete()
    Occurrence.objects.filter(page__in=keys).delete()
    due = timezone.now() - timedelta(minutes=5)
    Revision.page_revisions.filter(object_id__in=map(str, keys)).update(approved_go_live_at=due)


def look(keys) -> dict:
    """Return {what is wrong: how many pages}, and how many are live."""
    from wagtail.models import Page, PageLogEntry, Revision

    from common_rooms.models import CommonRoomPage
    from core.scheduled_publishing import PUBLISHED
    from schedule.models import Occurrence

    pages = list(Page.objects.filter(pk__in=keys).values_list("pk", "live", "live_revision"))
    waiting = Revision.page_revisions.filter(object_id__in=map(str, keys), approved_go_live_at__isnull=False)
    waiting = {int(pk) for pk in waiting.values_list("object_id", flat=True)}
    logged = list(PageLogEntry.objects.filter(page__in=keys, action=PUBLISHED).values_list("page", flat=True))
    dated = set(Occurrence.objects.filter(page__in=keys).values_list("page", flat=True))
    rooms = set(CommonRoomPage.objects.filter(pk__in=keys).values_list("pk", flat=True))
    live = {pk for pk, is_live, _ in pages if is_live}
    return {
        "live": len(live),
        "lost": len([pk for pk, is_live, _ in pages if not is_live and pk not in waiting]),
        "half": len([pk for pk, is_live, revision in pages if is_live and (revision is None or pk in waiting)]),
        "unlogged": len([pk for pk in live if logged.count(pk) != 1]),
        "without_dates": len((live & rooms) - dated),
    }


def publish(stock: bool) -> None:
    """Do what is killed. In a process of its own."""
    if stock:
        from wagtail.management.commands.publish_scheduled import Command

        Command().handle(dryrun=False)
    else:
        from django.utils import timezone

        from core.scheduled_publishing import publish_and_say_so

        publish_and_say_so(timezone.now())


def run_and_kill(after: float | None, stock: bool) -> bool:
    """Publish in a new process, and kill that `after` seconds. Return whether it was alive to be killed."""
    from django.db import connections

    connections.close_all()  # a connection is not shared by two processes
    child = os.fork()
    if child == 0:
        code = 1
        try:
            publish(stock)
            code = 0
        finally:
            os._exit(code)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def kill_many(kills: int, pages: int, stock: bool, seed: int) -> dict:
    """Kill so many times; return what was found: faults are added up at the end of each batch."""
    lots, keys = random.Random(seed), make_pages(pages)  # noqa: S311
    begins = time.monotonic()
    run_and_kill(None, stock)
    reach = (time.monotonic() - begins) / pages * AHEAD
    schedule_again(keys)
    done, published, faults = 0, 0, dict.fromkeys(FAULTS, 0)
    while done < kills:
        was_killed = run_and_kill(lots.uniform(0, reach), stock)
        done += was_killed
        found = look(keys)
        wrong = {name: found[name] for name in faults}
        if any(wrong.values()) and not stock:
            return {"kills": done, "published": published + found["live"], **wrong}
        drained = not was_killed or found["live"] + found["lost"] == pages
        if drained or done >= kills:
            run_and_kill(None, stock)  # nobody kills this one: it catches up with all that is left
            found = look(keys)
            found["lost"] = pages - found["live"]  # nothing is left to wait for
            faults = {name: faults[name] + found[name] for name in faults}
            published += found["live"]
            say(f"{done} killed, {published} published, {faults}")
            schedule_again(keys)
    return {"kills": done, "published": published, **faults}


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--pages", type=int, default=60, help="in a batch: half with a date, half without")
    parser.add_argument("--stock", action="store_true", help="kill Wagtail's own command instead of ours")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    parser.add_argument("--here", action="store_true", help="in the database of the environment, which has its tables")
    chosen = parser.parse_args(words)
    if chosen.here:
        return kill_and_tell(chosen)
    with tempfile.TemporaryDirectory(prefix="portal-kills-") as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'kills.sqlite3'}")
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
        os.environ["VAR_DIR"] = folder
        return kill_and_tell(chosen)


def kill_and_tell(chosen) -> int:
    """Kill, print what was found as JSON, and return 1 where anything was lost."""
    import django
    from django.core.management import call_command
    from django.db import connection, connections

    django.setup()
    if not chosen.here:
        say("Preparing the database")
        call_command("migrate", interactive=False, verbosity=0)
    say(f"{connection.vendor}, {'the stock command' if chosen.stock else 'ours'}, seed {chosen.seed}")
    found = kill_many(chosen.kills, chosen.pages, chosen.stock, chosen.seed)
    connections.close_all()
    print(json.dumps({"database": connection.vendor, "seed": chosen.seed, **found}))  # noqa: T201
    return int(any(found[name] for name in FAULTS))


if __name__ == "__main__":
    sys.path[:0] = ["site"]
    sys.exit(main(sys.argv[1:]))
