"""What the scheduler has to do while the mail server is in trouble: publish a page, and send what people are owed.

    python -m tests.faults.waiting PORT     beside a portal, on its data; PORT is where its mail server would answer

Prints {trouble: {"live": is the page live, "seconds": of the scheduler's round, "callers": how often the mail server
was asked, "early": what it took, "owed": how many are owed a digest after that, "taken": to whom a server that works
then delivered, in two tries}}.
"""

import json
import sys
import time
from contextlib import suppress
from datetime import timedelta

from tests.faults.mail_server import BUSY, FINE, FULL, HANGS, mail_server

OWNERS = 3


def make(name: str) -> None:
    from django.contrib.auth import get_user_model
    from django.utils import timezone

    from core.models import Digest, PageReview, Person
    from core.reviews import mark_reviewed
    from home.models import HomePage, StandardPage
    from tests.factories import published

    home, now = HomePage.objects.get(locale__language_code="en-gb"), timezone.now()
    people = get_user_model().objects
    people.exclude(username__startswith="owner-").update(email="")
    PageReview.objects.all().delete()
    Digest.objects.all().delete()
    reader = Person.objects.order_by("pk").first() or Person.objects.create(name="Ana", locale=home.locale)
    for number in range(OWNERS):
        title = f"owner-{number}"
        owner = people.filter(username=title).first() or people.create_superuser(title, f"{title}@localhost", title)
        page = StandardPage.objects.filter(slug=title).first() or published(
            StandardPage(title=title, slug=title, summary="In a few words.", owner=owner), home
        )
        today = timezone.localtime(now).date()
        mark_reviewed(page, reviewer=reader, reviewed_on=today - timedelta(400), due_on=today - timedelta(35))
    page = home.add_child(instance=StandardPage(title=name, slug=name, summary="In a few words.", live=False))
    page.save_revision(approved_go_live_at=now - timedelta(minutes=1))


def try_with(mood: str, name: str, port: int) -> dict:
    from django.core.management import CommandError, call_command

    from core.digest import people
    from core.models import Digest, JobRun
    from home.models import StandardPage

    make(name)
    JobRun.objects.filter(name="send_digests").delete()  # as on another day
    with mail_server(port, mood) as server:
        began = time.monotonic()
        call_command("scheduler", once=True, stdout=sys.stderr)
        seconds = time.monotonic() - began
        callers, early = server.callers, list(server.taken)
    owners = [user for user in people() if user.username.startswith("owner-")]
    owed = len(owners) - Digest.objects.filter(user__in=owners).count()
    with mail_server(port, FINE) as server:
        for _ in range(2):
            with suppress(CommandError):
                call_command("send_digests", stdout=sys.stderr)
        taken = sorted(to for to, _ in server.taken)
    live = StandardPage.objects.get(slug=name).live
    return {"live": live, "seconds": seconds, "callers": callers, "early": early, "owed": owed, "taken": taken}


if __name__ == "__main__":
    import django

    django.setup()
    troubles = enumerate((HANGS, FULL, BUSY))
    json.dump({mood: try_with(mood, f"waits-{number}", int(sys.argv[1])) for number, mood in troubles}, sys.stdout)
