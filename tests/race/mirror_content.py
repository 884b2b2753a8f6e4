"""What the test of the front server needs in its database, run in a process whose DATABASE_URL names it:

python -m tests.race.mirror_content           pages and help, once
python -m tests.race.mirror_content TITLE     publish urgent help under another title
"""

import sys


def make() -> None:
    from wagtail.models import Site

    from core.models import PortalSettings, Signpost
    from home.models import HomePage, StandardPage

    home = HomePage.objects.get(locale__language_code="en-gb")
    # Numbers that nobody has: the real ones stand in the register of a real portal.
    Signpost.objects.create(name="Emergency services", summary="They come.", urgency="emergency", phone="0800 000 001",
                            show_in_header=True, locale=home.locale)  # fmt: skip
    pages = {}
    for name in ("Urgent help", "Kept", "Not kept"):
        page = StandardPage(title=name, slug=name.lower().replace(" ", "-"), summary="In a few words.")
        home.add_child(instance=page)
        page.save_revision().publish()
        pages[name] = page
    settings = PortalSettings.for_site(Site.objects.get(is_default_site=True))
    settings.urgent_help_page = pages["Urgent help"]
    settings.save()


def rename(title: str) -> None:
    from home.models import StandardPage

    page = StandardPage.objects.get(slug="urgent-help")
    page.title = title
    page.save_revision().publish()


def main(words: list[str]) -> None:
    import django

    django.setup()
    rename(words[0]) if words else make()


if __name__ == "__main__":
    main(sys.argv[1:])
