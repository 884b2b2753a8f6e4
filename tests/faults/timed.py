"""A page with a time to go live, beside a served portal.

python -m tests.faults.timed make MINUTES     make it, for so many minutes from now; print its address
python -m tests.faults.timed look             print how often it was published by its time, and whether it is live
"""

import json
import sys

SLUG = "timed"


def make(minutes: int) -> str:
    from datetime import timedelta

    from django.utils import timezone

    from home.models import HomePage, StandardPage

    page = StandardPage(title="In a while", slug=SLUG, summary="In a few words.", live=False)
    HomePage.objects.get(locale__language_code="en-gb").add_child(instance=page)
    page.save_revision(approved_go_live_at=timezone.now() + timedelta(minutes=minutes))
    return page.url


def look() -> dict:
    from wagtail.models import PageLogEntry

    from home.models import StandardPage

    page = StandardPage.objects.get(slug=SLUG)
    published = PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled").count()
    return {"live": page.live, "published": published}


if __name__ == "__main__":
    import django

    django.setup()
    verb, *more = sys.argv[1:]
    json.dump(make(int(more[0])) if verb == "make" else look(), sys.stdout)
