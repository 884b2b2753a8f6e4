"""What the race needs in its own database. Run in a process of its own, whose DATABASE_URL names that database:

    python -m tests.race.rooms make NAME SEATS [NAME SEATS ...]    rooms that are open now; SEATS 0 keeps none
    python -m tests.race.rooms tell UID [UID ...]                  what became of them

Both answer in JSON. Time is the real clock's: a server in another process follows no other.
"""

import json
import sys
from datetime import timedelta

HOST, PASSWORD = "race-host", "a long enough password"
LINK = "https://example.org/race/{name}/k3y-of-this-room"


def make(name: str, seats: int) -> str:
    """Make a published room whose door has been open for five minutes, with a link and one host; return its uid."""
    from django.utils import timezone

    from common_rooms.models import CommonRoomPage
    from core.models import Person, User
    from home.models import HomePage
    from schedule.links import set_link
    from schedule.models import Occurrence

    page = CommonRoomPage(title=name, slug=name)
    HomePage.objects.get(locale__language_code="en-gb").add_child(instance=page)
    start = timezone.now().replace(second=0, microsecond=0) + timedelta(minutes=5)  # as all that the portal knows
    end = start + timedelta(hours=1)
    row = Occurrence(page=page, planned_start=start, starts_at=start, ends_at=end, seats=seats or None)
    row.save()
    person, _ = Person.objects.get_or_create(
        name="Race host", locale=page.locale, account=User.objects.get(username=HOST)
    )
    row.hosts.add(person)
    set_link(row, LINK.format(name=name))
    return str(row.uid)


def make_host() -> None:
    from django.contrib.auth.models import Group
    from django.core.management import call_command

    from core.models import User

    call_command("setup_roles", verbosity=0, stdout=sys.stderr)
    user = User.objects.create_user(HOST, password=PASSWORD)
    user.groups.add(Group.objects.get(name="Hosts"))


def tell(uid: str) -> dict:
    from schedule.models import JoinCount, Occurrence

    row = Occurrence.objects.get(uid=uid)
    counts = JoinCount.objects.filter(occurrence=row).values_list("let_in", flat=True)
    return {"status": row.status, "reason": row.reason, "let_in": list(counts), "by_hand": row.by_hand}


def main(verb: str, *words: str) -> None:
    import django

    django.setup()
    if verb == "make":
        make_host()
        answer = {name: make(name, int(seats)) for name, seats in zip(words[::2], words[1::2], strict=True)}
    else:
        answer = {uid: tell(uid) for uid in words}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
