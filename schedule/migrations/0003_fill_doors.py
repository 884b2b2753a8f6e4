"""Sessions made before doors could close: what was planned is what was announced, and rooms settle after ten minutes."""

from datetime import timedelta

from django.db import migrations, models
from django.db.models import F
from django.db.models.functions import Least

SETTLES_AFTER = timedelta(minutes=10)


def fill(apps, schema_editor):
    Occurrence = apps.get_model("schedule", "Occurrence")
    Occurrence.objects.update(announced_start=F("planned_start"), doors_close_at=F("ends_at"))
    rooms = Occurrence.objects.filter(page__content_type__model="commonroompage")
    rooms.update(doors_close_at=Least(F("ends_at"), F("starts_at") + SETTLES_AFTER))


class Migration(migrations.Migration):

    dependencies = [("schedule", "0002_doors_links_counts")]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="occurrence", name="announced_start", field=models.DateTimeField(editable=False)
        ),
        migrations.AlterField(
            model_name="occurrence", name="doors_close_at", field=models.DateTimeField(editable=False)
        ),
    ]
