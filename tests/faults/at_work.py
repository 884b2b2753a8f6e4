"""Somebody who is signed in to a portal's CMS and has a page open. In a process of its own, beside the server.

python -m tests.faults.at_work begin NAME     make them and their page; print what their browser knows of it
python -m tests.faults.at_work look NAME      print what is stored: titles of the page, versions and log, pictures
"""

import json
import sys


def begin(name: str) -> dict:
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.test import Client
    from django.test.utils import setup_test_environment
    from django.urls import reverse

    from home.models import HomePage, StandardPage
    from tests.editing import editor_form
    from tests.factories import published
    from tests.signing_in import all_the_way

    setup_test_environment()
    home, client = HomePage.objects.get(locale__language_code="en-gb"), Client()
    page = published(StandardPage(title="Before", slug=name, summary="In a few words."), home)
    all_the_way(client, get_user_model().objects.create_superuser(name, f"{name}@localhost", "x"))
    form = editor_form(client, page)
    wanted = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME)
    cookies = {name: client.cookies[name].value for name in wanted}
    form["csrfmiddlewaretoken"] = token = cookies[settings.CSRF_COOKIE_NAME]
    form["action-publish"] = "action-publish"
    fields = [(name, value) for name, values in form.lists() for value in values]
    edit, upload = reverse("wagtailadmin_pages:edit", args=[page.pk]), reverse("wagtailimages:add_multiple")
    found = {"cookies": cookies, "token": token, "form": fields, "edit": edit, "upload": upload, "url": page.url}
    return found | {"document": reverse("wagtaildocs:add_multiple")}


def look(name: str) -> dict:
    from django.conf import settings
    from wagtail.models import PageLogEntry, Revision

    from core.models import PortalDocument, PortalImage
    from home.models import StandardPage

    page = StandardPage.objects.get(slug=name)
    files = [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
    rows = [*PortalImage.objects.all(), *PortalDocument.objects.all()]
    return {
        "title": page.title,
        "versions": Revision.objects.for_instance(page).count(),
        "logged": PageLogEntry.objects.filter(page=page, action="wagtail.publish").count(),
        "rows": len(rows),
        "rows_without_file": sum(not row.file.storage.exists(row.file.name) for row in rows),
        "empty_files": [path.name for path in files if not path.stat().st_size],
        "unfinished": [path.name for path in files if path.parent.name == ".unfinished"],
    }


if __name__ == "__main__":
    import django

    django.setup()
    json.dump({"begin": begin, "look": look}[sys.argv[1]](sys.argv[2]), sys.stdout)
