"""What the CMS's content policy is tried on. Run it in a process with the running portal's VAR_DIR:

python -m tests.browser.policy_screens      makes an account that may do everything, prints the addresses to open

`plain` are all addresses without a part to fill in, but for the ways in and out; `editors` has one for each kind of
page and of thing that has an editor.
"""

import json
import sys

NAME = "surveyor"  # the account; its password is the demo's
WAYS_IN_AND_OUT = ("/cms/login/", "/cms/logout/", "/cms/sign-in/")


def main() -> dict:
    from django.conf import settings
    from django.urls import reverse
    from wagtail.admin.admin_url_finder import AdminURLFinder
    from wagtail.models import Page, Site, Task, Workflow, get_page_models

    from core.models import PortalDocument, PortalImage, PortalMedia, User
    from schedule.models import Occurrence
    from tests.security.cms_addresses import NAMED, cms_addresses

    user, _ = User.objects.get_or_create(username=NAME, defaults={"is_superuser": True})
    user.set_password((settings.VAR_DIR / "demo-password").read_text().strip())
    user.save()

    plain = [address.filled(None) for address in cms_addresses() if not NAMED.search(address.route)]
    plain = [path for path in plain if not path.startswith(WAYS_IN_AND_OUT) and "*" not in path]
    pages = [page for model in get_page_models() if (page := model.objects.live().first()) and model is not Page]
    finder = AdminURLFinder(user)
    things = [
        model.objects.first()
        for model in (PortalImage, PortalDocument, PortalMedia, Workflow, Task, Site, User, Occurrence)
    ]
    room = Page.objects.type(*(model for model in get_page_models() if "room" in model.__name__.lower())).last()
    editors = [
        *(reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in pages),
        *(address for thing in things if thing and (address := finder.get_edit_url(thing))),
        reverse("wagtailadmin_pages:history", args=[room.pk]),
        reverse("wagtailadmin_pages:copy", args=[room.pk]),
        reverse("wagtailadmin_explore", args=[pages[0].pk]),
        "/cms/settings/core/portalsettings/",
        "/cms/media/video/add/",
    ]
    return {"plain": plain, "editors": editors}


if __name__ == "__main__":
    import django

    django.setup()
    json.dump(main(), sys.stdout)
