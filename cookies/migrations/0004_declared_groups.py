"""The three groups there are: what is needed, counting visits, and other sites' videos."""

from django.conf import settings
from django.db import migrations

GROUPS = [
    {
        "varname": "functional",
        "name": "Functional cookies",
        "description": "These only keep your choice, and keep editors signed in. They cannot be switched off.",
        "is_required": True,
        "is_deletable": False,
        "ordering": 1,
        "cookies": [
            ("cookie_consent", "Keeps what you chose on this page.", "This site", "182 days", "cookie", ""),
            (
                settings.SESSION_COOKIE_NAME,
                "Keeps an editor signed in. Visitors never get it.",
                "This site",
                "8 hours",
                "cookie",
                "",
            ),
            (
                settings.CSRF_COOKIE_NAME,
                "Protects the forms that editors use. Visitors never get it.",
                "This site",
                "1 year",
                "cookie",
                "",
            ),
        ],
    },
    {
        "varname": "analytics",
        "name": "Counting visits",
        "description": "Google Analytics counts which pages are read, so that we can make them better.",
        "is_required": False,
        "is_deletable": True,
        "ordering": 2,
        "cookies": [
            ("_ga", "Tells one visit from another.", "Google", "182 days", "cookie", "https://policies.google.com/privacy"),
            ("_ga_*", "Keeps together what one visit reads.", "Google", "182 days", "cookie", "https://policies.google.com/privacy"),
        ],
    },
    {
        "varname": "video",
        "name": "Videos from other sites",
        "description": "YouTube and Vimeo set cookies and keep notes in your browser when their player is loaded. We "
        "cannot delete those: your browser's settings can.",
        "is_required": False,
        "is_deletable": True,
        "ordering": 3,
        "cookies": [
            ("YouTube", "Plays the video and may tell Google what you watch.", "Google", "up to 2 years", "storage", "https://policies.google.com/privacy"),
            ("Vimeo", "Plays the video.", "Vimeo", "up to 2 years", "storage", "https://vimeo.com/privacy"),
        ],
    },
]


def declare(apps, schema_editor):
    CookieGroup = apps.get_model("cookie_consent", "CookieGroup")
    Cookie = apps.get_model("cookie_consent", "Cookie")
    CookieDetail = apps.get_model("cookies", "CookieDetail")
    for spec in GROUPS:
        fields = {name: value for name, value in spec.items() if name not in ("varname", "cookies")}
        group, _ = CookieGroup.objects.update_or_create(varname=spec["varname"], defaults=fields)
        group.cookie_set.all().delete()
        for name, description, provider, lifetime, kind, privacy_url in spec["cookies"]:
            cookie = Cookie.objects.create(cookiegroup=group, name=name, description=description, path="/")
            CookieDetail.objects.create(
                cookie=cookie, provider=provider, lifetime=lifetime, kind=kind, privacy_url=privacy_url
            )


class Migration(migrations.Migration):

    dependencies = [("cookies", "0003_consent"), ("cookie_consent", "0004_cookie_natural_key")]

    operations = [migrations.RunPython(declare, migrations.RunPython.noop)]
