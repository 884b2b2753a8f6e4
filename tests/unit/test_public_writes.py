"""Which statements change what visitors see: whatever is not known to be unseen."""

import pytest
from django.apps import apps

from core.public_writes import UNSEEN_COLUMNS, UNSEEN_TABLES, UNSEEN_WHEN_ADDED, may_be_seen

SEEN = [
    'UPDATE "wagtailcore_page" SET "title" = %s WHERE "wagtailcore_page"."id" = %s',
    'UPDATE "wagtailcore_page" SET "draft_title" = %s, "live" = %s WHERE "wagtailcore_page"."id" = %s',
    "UPDATE wagtailcore_page SET url_path = %s || substr(url_path, 4) WHERE path LIKE %s",
    'INSERT INTO "core_signpost" ("name") VALUES (%s)',
    'DELETE FROM "schedule_occurrence" WHERE "id" IN (%s)',
    'INSERT OR IGNORE INTO "core_signpost_nations" ("signpost_id") VALUES (%s)',
    'DELETE FROM "core_portalrendition" WHERE "id" = %s',
    'ALTER TABLE "core_topic" ADD COLUMN "words" text',
    'WITH gone AS (DELETE FROM "core_signpost" RETURNING id) SELECT * FROM gone',
    'REPLACE INTO "core_topic" VALUES (1)',
    "Composed([SQL('COPY ')])",
    'UPDATE "a_table_nobody_thought_of" SET "x" = 1',
]
UNSEEN = [
    'SELECT "id" FROM "wagtailcore_page"',
    '(SELECT "id" FROM "core_topic") UNION (SELECT 1)',
    'SAVEPOINT "s1"',
    "BEGIN IMMEDIATE",
    'INSERT INTO "wagtailcore_revision" ("content") VALUES (%s)',
    'UPDATE "django_session" SET "expire_date" = %s WHERE "session_key" = %s',
    'INSERT INTO "core_portalrendition" ("file") VALUES (%s)',
    'UPDATE "wagtailcore_page" SET "draft_title" = %s, "latest_revision_id" = %s, "has_unpublished_changes" = %s '
    'WHERE "wagtailcore_page"."id" = %s',
    'UPDATE "core_dailycount" SET "number" = ("core_dailycount"."number" + %s) WHERE "id" = %s',
]


@pytest.mark.parametrize("sql", SEEN)
def test_it_may_be_seen(sql):
    assert may_be_seen(sql)


@pytest.mark.parametrize("sql", UNSEEN)
def test_it_is_not_seen(sql):
    assert not may_be_seen(sql)


def test_every_table_that_is_called_unseen_exists():
    """A table that was renamed would otherwise count as seen and nobody would know why pages are made so often."""
    known = {model._meta.db_table for model in apps.get_models(include_auto_created=True)} | {"django_migrations"}
    assert (UNSEEN_TABLES | UNSEEN_WHEN_ADDED | set(UNSEEN_COLUMNS)) - known == set()


def test_every_column_that_is_called_unseen_exists():
    for model in apps.get_models():
        if hidden := UNSEEN_COLUMNS.get(model._meta.db_table):
            assert hidden - {field.column for field in model._meta.local_fields} == set()
