"""How tests read a page as a person does: rows of sessions, stops of the Tab key, what is in sight."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

ROWS = """rows => rows.map(row => ({
  title: row.querySelector('.session__title').innerText,
  url: row.querySelector('.session__link').getAttribute('href'),
  start: row.querySelector('time').dateTime,
  words: row.innerText,
}))"""
FOCUSED = """() => {
  const stop = document.activeElement;
  const label = document.getElementById(stop.getAttribute('aria-labelledby'));
  return {
    tag: stop.localName, href: stop.getAttribute('href') || '',
    words: (stop.getAttribute('aria-label') || label?.innerText || stop.innerText || '').trim(),
  };
}"""


@dataclass(frozen=True)
class SessionRow:
    """One session in a list, with what its words say."""

    title: str
    url: str
    start: str
    words: str

    @property
    def starts_at(self) -> datetime:
        return datetime.fromisoformat(self.start)

    @property
    def length(self) -> timedelta:
        """The length the row names: "1 hour", "45 min", "1 hour 30 min"."""
        said = re.search(r"· (?:(\d+) hours? ?)?(?:(\d+) min)?", self.words)
        return timedelta(hours=int(said[1] or 0), minutes=int(said[2] or 0))


def session_rows(place) -> list[SessionRow]:
    """Return the sessions listed in a page or in a part of one."""
    return [SessionRow(**row) for row in place.locator(".session").evaluate_all(ROWS)]


def tab_stops(page, count) -> list[dict]:
    """Return what the first presses of Tab reach: tag, href and words of each."""
    stops = []
    for _ in range(count):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
    return stops


def whole_number(words: str) -> int:
    """Return the one number in some words: "14 sessions" is 14."""
    found = re.findall(r"\d+", words)
    assert len(found) == 1, f"one number was expected in {words!r}"
    return int(found[0])


def in_first_screen(locator) -> bool:
    """Tell whether all of it is seen without scrolling, and nothing but its own card's link lies over its middle."""
    return locator.evaluate(
        """element => {
          const box = element.getBoundingClientRect();
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 &&
            box.right <= innerWidth && !!top && (element.parentElement.contains(top) || top.contains(element));
        }"""
    )
