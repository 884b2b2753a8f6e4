"""The laws of the house (docs/house.md), each held by a test."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ["core", "schedule", "home", "webinars", "common_rooms", "resources", "cookies", "site/portal"]
PURE = [
    "cookies/answer_weeks.py",
    "cookies/consent.py",
    "cookies/declared_names.py",
    "core/bar_chart.py",
    "core/captions.py",
    "core/colour.py",
    "core/content_digest.py",
    "core/crisis_words.py",
    "core/excerpt.py",
    "core/file_kinds.py",
    "core/caption_languages.py",
    "core/heartbeat.py",
    "core/link_finding.py",
    "core/link_verdicts.py",
    "core/digest_words.py",
    "core/importing/csv_rows.py",
    "core/importing/headings.py",
    "core/importing/links.py",
    "core/importing/pieces.py",
    "core/importing/post_body.py",
    "core/importing/shortcodes.py",
    "core/importing/tables.py",
    "core/importing/walking.py",
    "core/importing/wxr.py",
    "core/near_spellings.py",
    "core/no_room.py",
    "core/picture_shapes.py",
    "core/plain_text.py",
    "core/qr_code.py",
    "core/rate_limit.py",
    "core/review_dates.py",
    "core/rich_text_lines.py",
    "core/register_numbers.py",
    "core/sanitising.py",
    "core/search_ideas.py",
    "core/search_query.py",
    "core/transcript.py",
    "core/uploads/offices.py",
    "core/uploads/pdfs.py",
    "core/uploads/picture_parts.py",
    "core/uploads/pictures.py",
    "core/uploads/recordings.py",
    "core/uploads/vorbis.py",
    "core/uploads/webm.py",
    "core/spreadsheets.py",
    "core/stream_data.py",
    "core/search_ranking.py",
    "core/search_words.py",
    "core/signpost_checks.py",
    "core/public_writes.py",
    "core/small_numbers.py",
    "core/tally.py",
    "core/visits.py",
    "core/signpost_groups.py",
    "core/video_address.py",
    "core/writing/link_names.py",
    "core/writing/reading_age.py",
    "core/writing/rich_words.py",
    "core/writing/rules.py",
    "core/writing/wording.py",
    "home/numbers/lines.py",
    "home/numbers/months.py",
    "home/support_questions.py",
    "home/widening.py",
    "site/portal/mirror/canaries.py",
    "site/portal/mirror/links.py",
    "site/portal/mirror/policy.py",
    "site/portal/mirror/refusing.py",
    "schedule/bank_holidays.py",
    "schedule/browser_words.py",
    "schedule/calendar_choices.py",
    "schedule/clock.py",
    "schedule/date_notes.py",
    "schedule/door.py",
    "schedule/ical.py",
    "schedule/join_address.py",
    "schedule/jsonld.py",
    "schedule/month.py",
    "schedule/plan.py",
    "schedule/poster_words.py",
    "schedule/recurrence.py",
    "schedule/session_rows.py",
    "schedule/soon.py",
    "site/portal/joined_modules.py",
    "site/portal/public_role.py",
    "site/portal/releases.py",
    "site/portal/security_contact.py",
    "site/portal/sign_in/time_limits.py",
    "webinars/recording.py",
    "site/portal/guide/tasks.py",
]
# Pages for people who signed in; the hosts' page stands below the CMS's path too.
CMS_TEMPLATES = ("wagtailadmin", "wagtailcore", "hosting", "account", "mfa", "sign_in")


def sources(pattern="*.py"):
    return [path for package in PACKAGES for path in (ROOT / package).rglob(pattern) if "migrations" not in path.parts]


def public_templates():
    folder = ROOT / "templates"
    return [path for path in folder.rglob("*.html") if path.relative_to(folder).parts[0] not in CMS_TEMPLATES]


def test_site_is_a_source_root_and_not_a_package():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_git_does_not_hide_our_settings():
    result = subprocess.run(["git", "check-ignore", "-q", "site/portal/settings/base.py"], cwd=ROOT, check=False)
    assert result.returncode == 1


def test_files_look_down_only():
    linter = Path(sys.executable).with_name("lint-imports")
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
    result = subprocess.run([linter], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", PURE)
def test_pure_logic_touches_no_database(name):
    tree = ast.parse((ROOT / name).read_text())
    imported = [
        name
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    ]
    allowed = ("django.utils",)
    forbidden = [
        name for name in imported if name.startswith(("django", "wagtail")) and not name.startswith(allowed)
    ] + [name for name in imported if "models" in name or "queries" in name]
    assert forbidden == []
    calls = [node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    assert not {"now", "utcnow", "today", "localdate"} & set(calls), "pure logic is told what time it is"


def test_no_junk_drawer():
    assert [path for path in sources() if path.stem in ("utils", "helpers", "misc", "common")] == []


def test_templates_are_found_by_name():
    named = [path for path in sources() if re.search(r"^    template = ", path.read_text(), re.M)]
    # Wagtail finds a page's template by itself; a block has to say which is its own.
    assert [path for path in named if "blocks" not in path.parts and path.stem not in ("blocks", "home_page")] == []


@pytest.mark.parametrize("path", public_templates(), ids=lambda path: str(path.relative_to(ROOT)))
def test_public_templates_carry_nothing_of_the_visitor_and_nothing_inline(path):
    text = re.sub(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", "", path.read_text(), flags=re.S)
    for what in (r"\bstyle=", r"<style", r"\son[a-z]+=", r"<script(?![^>]*\bsrc=)", r"javascript:", "nonce"):
        assert not re.search(what, text), what
    if path.name == "preview_tools.html":
        return  # included by base.html in the CMS's preview only: the next test
    for what in ("request.user", "csrf_token", "wagtailuserbar", "request.session", "messages", "|safe"):
        assert what not in text, what


def test_no_template_embeds_what_another_site_sends():
    """Wagtail's {% embed %} prints a provider's own HTML; videos go through includes/hosted_video.html instead."""
    folders = [ROOT / "templates", *(ROOT / package for package in PACKAGES)]
    templates = [path for folder in folders for path in folder.rglob("*.html")]
    assert len(templates) > 50
    for path in templates:
        text = path.read_text()
        assert not re.search(r"{%-?\s*embed\b|wagtailembeds_tags|embed\.html", text), path
    framing = [path.name for path in templates if "<iframe" in path.read_text()]
    assert framing == []


def test_one_place_alone_writes_a_script_and_it_is_data():
    """Templates write none (above). What a search engine reads about sessions is JSON, made by one tag."""
    writers = [path for path in sources() if "<script" in path.read_text()]
    assert [str(path.relative_to(ROOT)) for path in writers] == ["schedule/templatetags/structured_data.py"]
    assert re.findall(r"<script[^>]*>", writers[0].read_text()) == ['<script type="application/ld+json">']


def test_the_userbar_is_for_previews_only():
    base = (ROOT / "templates" / "base.html").read_text()
    assert '{% if request.is_preview %}{% include "includes/preview_tools.html" %}{% endif %}' in base
    includers = [path for path in public_templates() if "preview_tools" in path.read_text()]
    assert [path.name for path in includers] == ["base.html"]


def test_every_environment_variable_is_documented():
    # `portal` the script reads some too.
    read = {
        name
        for path in (ROOT / "site").rglob("*.py")
        for name in re.findall(r'environment\.\w+\(\s*"([A-Z_]+)"', path.read_text())
    }
    script = (ROOT / "portal").read_text()
    read |= set(re.findall(r"\$\{([A-Z_]+):?-", script)) - {"PYTHONPATH", "TMPDIR"}
    example = (ROOT / ".env.example").read_text()
    documented = (ROOT / "docs" / "running.md").read_text()
    assert len(read) > 10
    for name in sorted(read):
        assert re.search(rf"^#? ?{name}=", example, re.M), f"{name} is not in .env.example"
        assert f"`{name}`" in documented, f"{name} is not in docs/running.md"


def test_every_command_is_documented():
    documented = (ROOT / "docs" / "running.md").read_text()
    commands = [path.stem for path in sources() if path.parent.name == "commands" and path.stem != "__init__"]
    assert len(commands) >= 3
    for name in commands:
        assert f"`{name}`" in documented, f"{name} is not in docs/running.md"


def test_every_setting_of_our_own_is_documented():
    from django.conf import global_settings

    documented = (ROOT / "docs" / "running.md").read_text()
    known_elsewhere = (
        "ACCOUNT_",
        "AXES_",
        "MFA_",
        "WAGTAIL",
        "COOKIE_CONSENT",
        "CONTENT_SECURITY_POLICY",
        "PERMISSIONS_POLICY",
        "ROOT_URLCONF",
    )
    ours = {
        name
        for path in (ROOT / "site" / "portal" / "settings").glob("*.py")
        for name in re.findall(r"^([A-Z][A-Z_]+) =", path.read_text(), re.M)
        if not hasattr(global_settings, name) and not name.startswith(known_elsewhere)
    }
    assert {"CMS_PATH", "SECURE_CSP", "VAR_DIR"} <= ours
    for name in sorted(ours):
        assert f"`{name}`" in documented, f"{name} is not in docs/running.md"


def test_every_verb_of_the_front_door_is_in_the_readme():
    listed = subprocess.run(["sh", str(ROOT / "portal")], capture_output=True, text=True, check=True).stdout
    verbs = re.findall(r"^sh ./portal (\w+)", listed, re.M)
    script = (ROOT / "portal").read_text()
    assert set(verbs) == set(re.findall(r"^    (\w+)\)", script, re.M)) | {"demo"}
    readme = (ROOT / "README.md").read_text()
    for verb in verbs:
        assert f"./portal {verb}" in readme, verb


def test_every_decision_is_numbered_and_says_why():
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        assert "Why" in page.read_text(), page.name
