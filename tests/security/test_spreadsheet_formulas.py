"""No spreadsheet that leaves the portal runs anything, whatever was typed; and what was typed can be read back."""

import csv
import io
import re

import openpyxl
import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.contrib.redirects.models import Redirect

from core.models import User
from core.spreadsheets import plain
from tests.committed import as_if_committed
from tests.security.cms_addresses import cms_addresses
from tests.security.formulas import PAYLOADS, plant, plant_in_drafts

# By themselves, not by core/spreadsheets.py: what programs take for the beginning of a formula, after any space.
RUNS = re.compile(r"[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
MARK = re.compile(r"ox\d\d")


def exports() -> list[str]:
    """Return the path of every screen of the CMS that can be asked for a spreadsheet."""
    found = []
    for address in cms_addresses():
        view = getattr(address.callback, "view_class", None) or getattr(address.callback, "cls", None)
        if view and issubclass(view, SpreadsheetExportMixin) and "<" not in address.shape:
            found.append(f"/{address.route.replace('^', '').replace('$', '')}")
    return [path for path in found if "results" not in path]


@pytest.fixture
def typed(home):
    """Formulas stand in every field, and somebody who may see everything asks."""
    user = User.objects.create_superuser("all-eyes", password="a long enough password")
    Redirect.objects.bulk_create(Redirect(old_path=f"/{n}", redirect_link=text) for n, text in enumerate(PAYLOADS))
    assert len(plant()) > 60
    as_if_committed()
    client = Client()
    client.force_login(user)
    return client


def judge(cells, where) -> set[str]:
    """Assert that no cell runs and that each with a mark holds what was typed. Return those read back to the letter."""
    found = set()
    for cell in cells:
        assert not RUNS.match(cell), (where, cell)
        for mark in MARK.findall(cell):
            payload = PAYLOADS[int(mark[2:])]
            assert payload.strip() in plain(cell), (where, cell)
            found |= {mark} if plain(cell) == payload else set()
    return found


def test_no_cell_of_any_csv_begins_a_formula(typed):
    marks, full = set(), set()
    for path in exports():
        answer = typed.get(f"{path}?export=csv")
        if answer.status_code != 200 or answer["Content-Type"] != "text/csv":
            assert not answer.has_header("Content-Disposition"), path
            continue
        rows = list(csv.reader(io.StringIO(answer.getvalue().decode(), newline="")))
        here = judge([cell for row in rows for cell in row], path)
        marks |= here
        full |= {path.removeprefix("/cms/")} if here else set()
    assert len(marks) == len(PAYLOADS)
    # So that the walk did meet words: the reports, a list of snippets and the redirects.
    assert full >= {f"reports/{name}/" for name in ("attention", "consent", "numbers", "reviews", "site-history")}
    assert full >= {"redirects/", "snippets/core/signpost/"}


def test_no_cell_of_any_xlsx_is_a_formula(typed):
    marks = set()
    for path in exports():
        answer = typed.get(f"{path}?export=xlsx")
        if answer.status_code != 200 or "spreadsheetml" not in answer["Content-Type"]:
            continue
        for row in openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active.iter_rows():
            assert [cell.value for cell in row if cell.data_type == "f"] == [], path
            marks |= {mark for cell in row for mark in MARK.findall(str(cell.value))}
    assert len(marks) == len(PAYLOADS)


@pytest.mark.parametrize("what", ["sessions", "resources"])
def test_our_own_exports_run_nothing_and_are_read_back(typed, what):
    out = io.StringIO()
    plant_in_drafts()
    call_command("export_content", what, stdout=out)
    rows = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    assert len(judge([cell for row in rows for cell in row], what)) > 10


def test_what_excel_cannot_hold_fails_no_export(home, client):
    """A control character, which a form lets pass, would end every XLSX of that list with an error."""
    Redirect.objects.create(old_path="/ox\x0bbell", redirect_link="https://ox.example/\x07\ufffe")
    client.force_login(User.objects.create_superuser("all-eyes", password="a long enough password"))
    answer = client.get("/cms/redirects/?export=xlsx")
    words = {cell.value for row in openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active for cell in row}
    assert {"/oxbell", "https://ox.example/"} <= words
