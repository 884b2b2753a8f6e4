"""wagtail-localize is a switch: with it the portal starts, and a page's body can be taken apart for translation."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STARTS = """
import django
django.setup()
from django.apps import apps
from django.core.management import call_command
assert apps.is_installed("wagtail_localize") and apps.is_installed("wagtail_localize.locales")
assert not apps.is_installed("wagtail.contrib.simple_translation")
call_command("check", verbosity=0)
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
loader = MigrationLoader(None)
assert ("wagtail_localize", "0001_initial") in loader.disk_migrations
assert not loader.detect_conflicts()
from wagtail_localize.segments.extract import extract_segments
from home.models import StandardPage
page = StandardPage(content_type_id=1, title="About", slug="about", summary="What this is.", body=[
    {"type": "text", "value": "<p>Come as you are.</p>", "id": "6f1c3a52-8c1e-5b0e-9a39-b1f0c8f3f1d7"}])
print(sorted(segment.path for segment in extract_segments(page)))
from django.urls import reverse
print(reverse("wagtail_localize:submit_page_translation", args=[1]))
"""


def test_the_portal_starts_with_it():
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "TRANSLATION_TOOLS": "yes",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}",
    }
    run = subprocess.run([sys.executable, "-c", STARTS], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
    # By the block's id: an importer that gave blocks new ids would lose their translations.
    assert "body.6f1c3a52-8c1e-5b0e-9a39-b1f0c8f3f1d7" in run.stdout
    assert "/cms/localize/submit/" in run.stdout
