"""What a digest says, and whether it is worth sending. Pure; `today` is an argument.

An e-mail that repeats itself daily is one that nobody reads. One is sent when there is something new, and on Mondays
while anything waits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MONDAY = 0
MOST_LINES = 20  # of one kind; the rest is a number and an address


@dataclass(frozen=True)
class Item:
    """One thing to do. `key` names it from one digest to the next."""

    key: str
    kind: str  # the heading below which it stands
    title: str
    address: str  # a full address of the CMS
    words: str = ""


def is_worth_sending(items: list[Item], named: Iterable[str], sent_on: date | None, today: date) -> bool:
    """Tell whether to send: never twice a day, never without anything, else for news and on Mondays."""
    if not items or sent_on == today:
        return False
    return today.weekday() == MONDAY or bool({item.key for item in items} - set(named))


def one_line(words: str) -> str:
    """Return words without line breaks: a title must not write lines, or headers, of its own."""
    return " ".join(words.split())


def subject_of(items: list[Item], service: str) -> str:
    count = len(items)
    return one_line(f"{service}: {count} thing{'' if count == 1 else 's'} to do")


def body_of(items: list[Item], name: str, cms: str) -> str:
    """Return the whole message as plain text, the kinds in the order in which they first come."""
    lines = [f"Hello {one_line(name)},", "", "this waits for you in the CMS."]
    for kind in dict.fromkeys(item.kind for item in items):
        of_kind = [item for item in items if item.kind == kind]
        lines += ["", f"{kind} ({len(of_kind)})"]
        for item in of_kind[:MOST_LINES]:
            lines.append(f"- {one_line(item.title)}. {one_line(item.words)}".rstrip())
            lines.append(f"  {item.address}")
        if len(of_kind) > MOST_LINES:
            lines.append(f"- and {len(of_kind) - MOST_LINES} more")
    lines += ["", f"Everything that waits for you: {cms}", ""]
    lines += ["One message a day at most: when something is new, and on Mondays while anything waits."]
    return "\n".join(lines) + "\n"
