"""Twenty editors who publish at once: nothing lost, nobody answered with an error.

python -m tests.faults.storm PORT 20 10     so many editors, so many times each, at the portal on that port;
                                            in the environment of that portal, which makes the accounts and pages
"""

import json
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode

PATIENCE = 300  # seconds that one answer may take


def make(editors: int) -> list[tuple]:
    """Make an account and a page for each; return (session's cookie, form, address of the editor)."""
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.test import Client
    from django.urls import reverse

    from home.models import HomePage, StandardPage
    from tests.editing import editor_form
    from tests.factories import published
    from tests.signing_in import all_the_way

    home, found = HomePage.objects.get(locale__language_code="en-gb"), []
    for number in range(editors):
        name = f"storm-{number}"
        page = published(StandardPage(title=name, slug=name, summary="In a few words."), home)
        client = Client()
        user = get_user_model().objects.create_superuser(name, f"{name}@localhost", "a long enough password")
        all_the_way(client, user)
        form = editor_form(client, page)
        wanted = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
        cookies = {name: cookie.value for name, cookie in client.cookies.items() if name in wanted}
        form["csrfmiddlewaretoken"] = cookies[settings.CSRF_COOKIE_NAME]
        found.append((cookies, form, reverse("wagtailadmin_pages:edit", args=[page.pk]), page.pk))
    return found


def press(port: int, cookies: dict, form, address: str) -> tuple[int, float]:
    """Send the form and return (status, seconds)."""
    body = urlencode([(name, value) for name, values in form.lists() for value in values])
    began = time.monotonic()
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("POST", address, body, {
        "Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{port}",
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), "Connection": "close",
    })  # fmt: skip
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, time.monotonic() - began


def storm(port: int, editors: int, times: int) -> dict:
    """Let each publish so often, all at once; return how they were answered and what was lost."""
    from wagtail.models import Page, PageLogEntry

    made = make(editors)

    def work(one) -> list:
        cookies, form, address, _ = one
        answers = []
        for number in range(1, times + 1):
            mine = form.copy()
            mine["title"], mine["action-publish"] = f"Published {number}", "action-publish"
            answers.append(press(port, cookies, mine, address))
        return answers

    with ThreadPoolExecutor(editors) as crowd:
        answers = [answer for row in crowd.map(work, made) for answer in row]
    pages = Page.objects.filter(pk__in=[one[3] for one in made])
    logged = PageLogEntry.objects.filter(page__in=pages, action="wagtail.publish", user__username__startswith="storm-")
    whole = pages.filter(live=True, title=f"Published {times}", has_unpublished_changes=False).count()
    return {
        "published": len(answers), "statuses": dict(Counter(status for status, _ in answers)),
        "pages_lost": editors - whole, "not_logged": editors * times - logged.count(),
        "slowest": round(max(seconds for _, seconds in answers), 1),
    }  # fmt: skip


if __name__ == "__main__":
    import django
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    json.dump(storm(*map(int, sys.argv[1:])), sys.stdout)
