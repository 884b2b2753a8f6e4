"""The faults that `python -m tests.mutants` plants still fit the code, so that whoever runs it is not stopped."""

import pytest

from tests.browser.running import ROOT
from tests.mutants.consent import MUTANTS


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_its_code_is_there_once(mutant):
    text = (ROOT / mutant.path).read_text()
    assert [old for old, _ in mutant.changes if text.count(old) != 1] == []
