"""Text that goes into a spreadsheet stays text, and comes back as it was. Pure.

A spreadsheet program runs a cell that begins like a formula, also one out of a CSV file. An apostrophe before it makes
it text there (OWASP, CSV injection). Every export of the portal passes here.
"""

import re

# Full-width forms count too: spreadsheet programs read them as the plain ones.
STARTS_A_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
APOSTROPHE = "'"
# What XML 1.0, and with it an XLSX file, cannot hold.
NOT_IN_XLSX = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def neutral(value):
    """Return `value`, or for text that begins like a formula (spaces before it aside) the same after an apostrophe.

    Text that begins with apostrophes before such a sign gets one more, so that `plain` gives back what there was.
    Numbers, dates and None are left as they are.
    """
    return APOSTROPHE + value if isinstance(value, str) and _would_run(value.lstrip(APOSTROPHE)) else value


def plain(text: str) -> str:
    """Return a cell's text without the apostrophe that `neutral` put before it."""
    return text[1:] if text.startswith(APOSTROPHE) and _would_run(text.lstrip(APOSTROPHE)) else text


def for_xlsx(value):
    """Return `value`, or text without the controls that such a file cannot hold. There, text is no formula anyway."""
    return NOT_IN_XLSX.sub("", value) if isinstance(value, str) else value


def _would_run(text: str) -> bool:
    first = text.lstrip(" \u00a0\ufeff")[:1]
    return bool(first) and first in STARTS_A_FORMULA
