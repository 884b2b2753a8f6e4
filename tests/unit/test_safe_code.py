"""Laws about dangerous words in our own code: each use stands here by name, with the reason why it is safe."""

import ast
import re
from pathlib import Path

from tests.unit.test_laws import ROOT, sources

# (file, word): why it may be there.
REASONS = {
    ("core/excerpt.py", "mark_safe"): "every part is escaped a line above; the marks are ours",
    ("core/templatetags/sheets.py", "mark_safe"): "a file of ours, read at the start; no word of it is typed in",
    ("schedule/templatetags/structured_data.py", "mark_safe"): "JSON with <, > and & written as escapes",
    ("site/portal/guide/tasks.py", "mark_safe"): "docs/editors.md, a file of ours, through a renderer without HTML",
    ("site/portal/mirror/saying.py", "mark_safe"): "a stylesheet of ours, for the page that stands alone",
    ("core/feedback_views.py", "csrf_exempt"): "a token needs a cookie; core/same_origin.py asks who posts",
    ("cookies/views.py", "csrf_exempt"): "a token needs a cookie; core/same_origin.py asks who posts",
    ("schedule/door_views.py", "csrf_exempt"): "a token needs a cookie; another page's post is shown the door",
}
DANGEROUS = {"mark_safe", "SafeString", "RawSQL", "csrf_exempt", "html_safe", "eval", "exec", "pickle", "RawHTMLBlock"}
DANGEROUS |= {"xframe_options_exempt", "urlopen", "requests", "shell"}
TYPE_ONLY = {("core/excerpt.py", "SafeString"), ("site/portal/guide/tasks.py", "SafeString")}


def words_of(path: Path) -> set[str]:
    """Return every name that a file calls, decorates with or imports; of attributes those that are called."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found.add(node.func.attr)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            found |= {alias.name.rpartition(".")[2] for alias in node.names}
        elif isinstance(node, ast.keyword) and node.arg == "shell":
            found.add("shell")
    return found


def test_dangerous_words_stand_where_there_is_a_reason_and_nowhere_else():
    used = {(str(path.relative_to(ROOT)), word) for path in sources() for word in DANGEROUS & words_of(path)}
    assert used - TYPE_ONLY == set(REASONS)


def test_no_template_switches_escaping_off():
    templates = [path for path in (ROOT / "templates").rglob("*.*") if path.suffix in (".html", ".txt", ".xml")]
    assert len(templates) > 80
    for path in templates:
        assert not re.search(r"\|\s*safe(seq)?\b|autoescape\s+off", path.read_text()), path


# `.live()` finds pages that somebody has made private too. Page privacy is off (decision 8), and `for_everybody` asks
# for all pages at once whether any is private: so each file that says `.live()` is known here.
def files_that_say_live() -> set[str]:
    return {
        str(path.relative_to(ROOT)) for path in sources() if re.search(r"\.live\(\)(?!\.public\(\))", path.read_text())
    }


# {file: why what it finds tells nobody of a page that somebody made private}
LIVE_WITHOUT_PUBLIC = {
    # Lists for visitors. Each page named leads to its own address, where Wagtail asks for the password.
    "common_rooms/models.py": "rooms below their index",
    "core/chrome.py": "the menu",
    "core/languages.py": "a page's twins in other languages",
    "core/language_switch.py": "a page's twins in other languages",
    "core/paths.py": "the collections that a page stands in",
    "home/models/home_page.py": "what an editor chose for the home page, and its routes",
    "home/queries.py": "cards and counts by audience and topic",
    "home/support_answers.py": "answers to Find support",
    "home/support_links.py": "a route's address",
    "resources/collections.py": "collections below their index",
    "resources/collection_items.py": "what an editor put into a collection",
    "resources/queries.py": "pages on the same topics",
    "webinars/archive.py": "past webinars",
    "webinars/models.py": "past webinars",
    # Asked through for_everybody.
    "home/feeds.py": "for_everybody",
    "home/search/views.py": "for_everybody",
    "home/sitemap.py": "for_everybody; .live() alone is of home pages",
    "resources/models.py": "for_everybody, where pages are chosen; below their index each leads to its address",
    "schedule/posters.py": "for_everybody",
    "site/portal/mirror/drift.py": "for_everybody",
    "webinars/transcript_views.py": "for_everybody",
    # What visitors read whatever is private.
    "cookies/register.py": "the page about cookies",
    "site/portal/mirror/crisis.py": "the page with help in a crisis",
    # The CMS, for those who may edit.
    "core/core_concerns.py": "which links of theirs lead to no live page",
    "core/reviews.py": "what is due for a review",
    "webinars/recording_panel.py": "which recordings want somebody",
    # Jobs and rows that no visitor reads as a list of pages.
    "core/count_writing.py": "whether a page to be counted is live",
    "core/page_links.py": "collects the links of pages",
    "core/picture_drawing.py": "draws pictures",
    "home/demo/numbers.py": "the demo's numbers",
    "home/management/commands/rebuild_search.py": "writes the index, which home/search/views.py reads for_everybody",
    "schedule/syncing.py": "plans dates",
}


def test_live_without_public_stands_in_known_files_with_a_reason():
    assert files_that_say_live() == set(LIVE_WITHOUT_PUBLIC)
    asked = {name for name, reason in LIVE_WITHOUT_PUBLIC.items() if reason.startswith("for_everybody")}
    assert asked == {name for name in files_that_say_live() if "for_everybody(" in (ROOT / name).read_text()}
