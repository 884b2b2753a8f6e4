"""Kill an editor's Publish, again and again, and look after each whether it happened whole or not at all.

    python -m tests.faults.publishing --kills 200                                     on a SQLite of its own
    python -m tests.race.postgres -- python -m tests.faults.publishing --kills 200    on a PostgreSQL that lives as long

The CMS's own form is sent by a process that is killed (SIGKILL) at a moment drawn by lot. After each, the page has to
be live as its newest version says, with the dates of that version, and its log has to say that it was published; or all
of that as it was before. (What is scheduled: python -m tests.race.kills.) Prints JSON; exit 1 on a fault.
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
from http import HTTPStatus
from pathlib import Path

FAULTS = ("half", "unlogged", "logged_twice", "other_dates", "orphaned")
REACH = 1.3  # of the time that one publish takes: some are killed just after it, too


def make_page():
    """Make a published room with one date and return it."""
    from django.utils import timezone

    from common_rooms.models import CommonRoomPage, RoomHost
    from core.models import Person
    from home.models import HomePage
    from tests.factories import date_block, published

    dates = [date_block(timezone.now() + timedelta(days=9))]
    home = HomePage.objects.get(locale__language_code="en-gb")
    people = [Person.objects.create(name=name, locale=home.locale) for name in ("Ana", "Ben")]
    page = CommonRoomPage(title="Killed 0", slug=f"killed-{os.getpid()}", summary="In a few words.", dates=dates)
    page.room_hosts = [RoomHost(person=person) for person in people]
    return published(page, home)


def editor():
    """Return a client that is signed in as somebody who may publish."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    from tests.signing_in import all_the_way

    client = Client(raise_request_exception=False)
    name = f"editor-{os.getpid()}"
    all_the_way(client, get_user_model().objects.create_superuser(name, f"{name}@localhost", "a long enough password"))
    return client


def form_for(client, page, number: int) -> dict:
    """Return the filled-in form: another title and another day."""
    from django.utils import timezone
    from wagtail.test.utils.form_data import nested_form_data, streamfield

    from tests.editing import as_sent, editor_form
    from tests.factories import date_block

    form = editor_form(client, page, title=f"Killed {number}")
    day = date_block(timezone.now() + timedelta(days=10 + number % 30))["value"]
    for name, value in nested_form_data({"dates": streamfield([("date", as_sent(day))])}).items():
        form[name] = value
    form["action-publish"] = "action-publish"
    return form


def look(pk) -> dict:
    """Return {what is wrong: 1 or 0}, and `published`: the number in the title that visitors read."""
    from wagtail.models import Page, PageLogEntry, Revision

    page = Page.objects.get(pk=pk)
    room = page.specific
    newest = Revision.page_revisions.filter(object_id=str(pk)).order_by("-pk").first()
    logged = PageLogEntry.objects.filter(page=pk, action="wagtail.publish", revision=page.live_revision_id).count()
    planned = {block.value["day"] for block in room.dates}
    kept = {row.planned_start.date() for row in room.occurrences.exclude(status="cancelled")}
    return {
        "half": int(page.live_revision_id != newest.pk or page.title != newest.content["title"] or not page.live),
        "unlogged": int(logged == 0),
        "logged_twice": int(logged > 1),
        "other_dates": int(planned != kept),
        "orphaned": int(page.latest_revision_id != newest.pk),
        "published": int(page.title.split()[1]),
    }


def send(client, page, form) -> int:
    from django.urls import reverse

    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    if answer.status_code != HTTPStatus.FOUND:
        shown = answer.context and answer.context.get("form")
        print(answer.status_code, shown and shown.errors, file=sys.stderr)  # noqa: T201
    return answer.status_code


def send_and_kill(client, page, form, after: float | None) -> bool:
    """Send the form in a new process and kill that `after` seconds. Return whether it was alive to be killed."""
    from django.db import connections

    connections.close_all()  # a connection is not shared by two processes
    child = os.fork()
    if child == 0:
        code = 1
        try:
            code = 0 if send(client, page, form) == HTTPStatus.FOUND else 1
        finally:
            os._exit(code)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and status:
        raise AssertionError("The form was not taken.")
    return os.WIFSIGNALED(status)


def kill_many(kills: int, seed: int) -> dict:
    """Kill so many times. `before` and `after` say how many were killed before it happened and after it had."""
    lots = random.Random(seed)  # noqa: S311
    page, client = make_page(), editor()
    send(client, page, form_for(client, page, 1))  # the first of a process is slow
    began = time.monotonic()
    send_and_kill(client, page, form_for(client, page, 2), None)
    reach = (time.monotonic() - began) * REACH
    found = {"kills": 0, "before": 0, "after": 0, "finished": 0, **dict.fromkeys(FAULTS, 0)}
    number = 2
    while found["kills"] < kills:
        number += 1
        was_killed = send_and_kill(client, page, form_for(client, page, number), lots.uniform(0, reach))
        state = look(page.pk)
        found = {name: found[name] + state.get(name, 0) for name in found}
        found["kills" if was_killed else "finished"] += 1
        if was_killed:
            found["after" if state["published"] == number else "before"] += 1
        if any(state[name] for name in FAULTS):  # so that the next is judged by itself
            send(client, page, form_for(client, page, number))
    return found


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    parser.add_argument("--here", action="store_true", help="in the database of the environment, which has its tables")
    chosen = parser.parse_args(words)
    with tempfile.TemporaryDirectory(prefix="portal-publishing-") as folder:
        if not chosen.here:
            os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'portal.sqlite3'}")
            os.environ["VAR_DIR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
        import django
        from django.core.management import call_command
        from django.db import connection, connections
        from django.test.utils import setup_test_environment

        django.setup()
        setup_test_environment()
        if not chosen.here:
            call_command("migrate", interactive=False, verbosity=0)
            call_command("collectstatic", interactive=False, verbosity=0)
        found = kill_many(chosen.kills, chosen.seed)
        connections.close_all()
    print(json.dumps({"database": connection.vendor, "seed": chosen.seed, **found}))  # noqa: T201
    return int(any(found[name] for name in FAULTS))


if __name__ == "__main__":
    sys.path[:0] = ["site"]
    sys.exit(main(sys.argv[1:]))
