"""One session in each state of its door, put into a running portal. Run it in a process with that portal's VAR_DIR:

python -m tests.browser.doors make          prints {state: uid}
python -m tests.browser.doors opens UID SECONDS      the door of that session opens in so many seconds
python -m tests.browser.doors remove
"""

import json
import sys
from datetime import timedelta

SLUG = "a-room-by-the-water"
LINK = "https://example.org/by-the-water/secret"
HOST = "host"  # the account that demo_sign_in makes
LENGTH = timedelta(minutes=60)
# Minutes until the start; a room opens ten minutes before its start and settles ten minutes after it.
STARTS_IN = {
    "planned": 30,
    "open": 6,
    "live": -4,
    "settled": -25,
    "full": -2,
    "moved": 180,
    "cancelled": 45,
    "ended": -200,
    "host": 7,  # for the hosts' page: it changes
    "opening": 300,  # for `opens`
}
CHANGES = {
    "full": {"status": "full"},
    "cancelled": {"status": "cancelled", "reason": "One of the hosts is ill. The next one is in two weeks."},
    "moved": {"reason": "The hosts could not come at the first time."},
}


def make() -> dict:
    from django.utils import timezone

    from common_rooms.models import CommonRoomIndexPage, CommonRoomPage
    from core.models import Person, User
    from schedule.links import set_link
    from schedule.models import Occurrence

    page = CommonRoomPage(title="A room by the water", slug=SLUG, summary="For trying out the door.")
    CommonRoomIndexPage.objects.get().add_child(instance=page)
    set_link(page, LINK)
    person, _ = Person.objects.get_or_create(
        account=User.objects.get(username=HOST), defaults={"name": "Hannah Host", "locale": page.locale}
    )
    uids = {}
    now = timezone.now().replace(second=0, microsecond=0)
    for state, minutes in STARTS_IN.items():
        start = now + timedelta(minutes=minutes)
        announced = start - timedelta(days=1) if state == "moved" else start
        row = Occurrence(page=page, planned_start=announced, starts_at=start, ends_at=start + LENGTH)
        for name, value in CHANGES.get(state, {}).items():
            setattr(row, name, value)
        row.save()
        row.hosts.add(person)
        uids[state] = str(row.uid)
    return uids


def opens(uid: str, seconds: str) -> str:
    from django.utils import timezone

    from schedule.models import Occurrence

    row = Occurrence.objects.get(uid=uid)
    row.starts_at = timezone.now() + timedelta(minutes=10, seconds=int(seconds))
    row.announced_start, row.ends_at = row.starts_at, row.starts_at + LENGTH
    row.save()
    return uid


def remove() -> str:
    from common_rooms.models import CommonRoomPage

    CommonRoomPage.objects.get(slug=SLUG).delete()
    return SLUG


if __name__ == "__main__":
    import django

    django.setup()
    verb, *words = sys.argv[1:]
    json.dump({"make": make, "opens": opens, "remove": remove}[verb](*words), sys.stdout)
