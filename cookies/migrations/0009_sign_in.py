"""The two cookies of editors have other names in production: a portal that declared the old ones declares the new."""

from django.conf import settings
from django.db import migrations

OLD = {"__Secure-portal-session": settings.SESSION_COOKIE_NAME, "__Secure-portal-csrf": settings.CSRF_COOKIE_NAME}


def rename(apps, schema_editor):
    Cookie = apps.get_model("cookie_consent", "Cookie")
    for old, new in OLD.items():
        if not Cookie.objects.filter(name=new).exists():
            Cookie.objects.filter(name=old).update(name=new)


class Migration(migrations.Migration):

    dependencies = [("cookies", "0008_welsh_wordings"), ("cookie_consent", "0004_cookie_natural_key")]

    operations = [migrations.RunPython(rename, migrations.RunPython.noop)]
