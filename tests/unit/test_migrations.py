"""A new version can be brought in beside the old one: no migration takes away what the old one reads or writes."""

import pytest
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader

from portal.safe_migrations import dangers

OURS = {"home", "webinars", "common_rooms", "resources", "cookies", "schedule", "core"}
# The last of each app before there was anything in service. Later ones are held to the rule.
BEFORE = {
    "home": 6, "webinars": 5, "common_rooms": 4, "resources": 4, "cookies": 9, "schedule": 4, "core": 14,
}  # fmt: skip


def made(*operations, **more):
    return type("Migration", (migrations.Migration,), {"operations": list(operations), **more})("0099_x", "core")


def test_no_later_migration_stops_the_version_before():
    loader = MigrationLoader(None)
    later = {
        key: migration
        for key, migration in loader.disk_migrations.items()
        if key[0] in OURS and int(key[1][:4]) > BEFORE[key[0]]
    }
    found = {key: words for key, migration in later.items() if (words := dangers(migration))}
    assert found == {}


@pytest.mark.parametrize(
    "operation",
    [
        migrations.RemoveField("page", "title"),
        migrations.DeleteModel("page"),
        migrations.RenameField("page", "title", "name"),
        migrations.AddField("page", "title", models.CharField(max_length=9)),
        migrations.AddField("page", "title", models.CharField(max_length=9, default="a")),
        migrations.SeparateDatabaseAndState(database_operations=[migrations.RemoveField("page", "title")]),
    ],
)
def test_what_the_version_before_would_stumble_over_is_found(operation):
    assert dangers(made(operation))
    assert not dangers(made(operation, unused_since="0.3"))


@pytest.mark.parametrize(
    "operation",
    [
        migrations.CreateModel("page", [("id", models.BigAutoField(primary_key=True))]),
        migrations.AddField("page", "title", models.CharField(max_length=9, null=True)),
        migrations.AddField("page", "title", models.CharField(max_length=9, default="a", db_default="a")),
        migrations.AddField("page", "topics", models.ManyToManyField("core.topic")),
    ],
)
def test_what_only_adds_is_fine(operation):
    assert dangers(made(operation)) == []
