"""The table of docs/security.md names the suites that there are, and how each is run."""

import pytest

from tests.security.count import MARK, PAGE, RESULT, Row, how_to_run, rows_of, table
from tests.security.suites import ROOT, SUITES

WRITTEN = rows_of(PAGE.read_text().partition(MARK)[2])


def test_every_suite_has_its_row_and_every_row_its_suite():
    assert list(WRITTEN) == [suite.name for suite in SUITES]


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_a_suite_is_there_and_its_row_says_how_to_run_it(suite):
    assert [file for file in suite.files if not (ROOT / file).exists()] == []
    row = WRITTEN[suite.name]
    assert row.run == how_to_run(suite)
    assert row.cases >= 1
    # "not run" is honest for a suite that is new; a number that is none says that something was broken.
    assert row.failures == "not run" or row.failures.startswith(("0 (", "0, ")), row.failures


def test_what_is_written_is_what_is_read():
    row = Row("A name × another", 12, "0 (1 January 2027)", "`sh ./portal test a b`; more: `c`")
    assert rows_of(table([row])) == {row.name: row}


def test_what_pytest_says_is_understood():
    assert RESULT.findall("1 failed, 5 passed, 2 skipped, 3 errors in 4.00s") == [
        ("1", "failed"),
        ("5", "passed"),
        ("2", "skipped"),
        ("3", "errors"),
    ]
