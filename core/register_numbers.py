"""Helplines' numbers that somebody typed into a text, where the register's change would not reach them. Pure."""

import re

# Numbers that are words of the language and will not change; care cards say them.
FIXED = {"999", "111", "112", "101"}
# What people write between the digits of one number.
BETWEEN = r"[\s().\u2010-\u2015-]*"


def typed_numbers(text: str, numbers) -> list[str]:
    """Return those of the register's `numbers` that stand in `text`, however they are spaced, each once."""
    found = []
    for number in numbers:
        digits = re.sub(r"\D", "", number)
        if len(digits) < 4 or digits in FIXED or number in found:
            continue
        if re.search(rf"(?<!\d){BETWEEN.join(digits)}(?!\d)", text):
            found.append(number)
    return found
