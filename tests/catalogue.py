"""Reads what the sources ask a catalogue for, and what a catalogue answers, without gettext's programs.

Django turns a template into text that xgettext can read; here that text is read instead. Python is read as a tree.
"""

import ast
import re
from pathlib import Path

from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ["core", "schedule", "home", "webinars", "common_rooms", "resources", "cookies", "site/portal"]
# Function -> at which places the context, the message and its plural stand.
CALLS = {
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "_": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
TEXT = r"""u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
IN_TEMPLATE = re.compile(
    rf"\b(_|gettext|ngettext|pgettext|npgettext)\(\s*{TEXT}(?:\s*,\s*{TEXT})?(?:\s*,\s*{TEXT})?", re.S
)


def in_python(path: Path) -> set:
    """Return (context, message, plural) of every call with written-out words."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        texts = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
        if name in CALLS and texts and isinstance(texts[0], str):
            found.add(tuple(None if place is None else texts[place] for place in CALLS[name]))
    return found


def in_template(path: Path) -> set:
    """Return (context, message, plural) of every tag and filter that translates."""
    text = templatize(path.read_text(encoding="utf-8"), origin=path.name)
    found = set()
    for match in IN_TEMPLATE.finditer(text):
        texts = [ast.literal_eval(text) if text else None for text in match.groups()[1:]]
        found.add(tuple(None if place is None else texts[place] for place in CALLS[match[1]]))
    return found


def asked_for() -> set:
    """Return (context, message, plural) of everything that our sources translate."""
    asked = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            asked |= in_python(path)
    for path in (ROOT / "templates").rglob("*.html"):
        asked |= in_template(path)
    return asked


ENTRY = re.compile(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$|^(".*")$')


def read_po(path: Path) -> list[dict]:
    """Return each entry as a dict: msgctxt, msgid, msgid_plural, msgstr (a list), fuzzy."""
    entries = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        entry, field = {"fuzzy": False, "msgctxt": None, "msgid_plural": None, "msgstr": []}, None
        for line in block.splitlines():
            if line.startswith("#"):
                entry["fuzzy"] |= line.startswith("#,") and "fuzzy" in line
                continue
            match = ENTRY.match(line)
            assert match, f"{path}: {line}"
            if match[1] and match[1].startswith("msgstr"):
                field = "msgstr"
                entry[field].append(ast.literal_eval(match[2]))
            elif match[1]:
                field = match[1]
                entry[field] = ast.literal_eval(match[2])
            elif field == "msgstr":
                entry[field][-1] += ast.literal_eval(match[3])
            else:
                entry[field] += ast.literal_eval(match[3])
        if "msgid" in entry:
            entries.append(entry)
    return entries
