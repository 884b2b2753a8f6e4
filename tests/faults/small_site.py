"""A small site for tests of faults: help, three pages, two editors. In a process of its own, beside the server.

python -m tests.faults.small_site
"""

PAGES = {"urgent-help": "Urgent help", "sleeping": "Sleeping after nights", "talking": "Talking to your manager"}
PASSWORD = "a long enough password"  # noqa: S105
NUMBER = "116 123"


def make() -> None:
    from django.contrib.auth import get_user_model

    from core.crisis import write_snapshot
    from core.models import Signpost
    from home.models import HomePage, StandardPage
    from tests.factories import published

    home = HomePage.objects.get(locale__language_code="en-gb")
    Signpost.objects.create(
        name="Samaritans", urgency="crisis", phone=NUMBER, show_in_header=True, header_label="Samaritans",
        locale=home.locale,
    )  # fmt: skip
    write_snapshot()
    for slug, title in PAGES.items():
        published(StandardPage(title=title, slug=slug, summary="Words that help."), home)
    get_user_model().objects.create_superuser("editor", "editor@localhost", PASSWORD)


if __name__ == "__main__":
    import django

    django.setup()
    make()
