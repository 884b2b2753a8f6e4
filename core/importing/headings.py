"""Headings that begin at level 2 and skip none (WCAG 2.2, 1.3.1). Pure."""

FIRST, DEEPEST = 2, 3  # level 1 is the page's title; editors have two levels below it


class Headings:
    """Gives each heading of a text its new level, in the order in which they stand."""

    def __init__(self):
        self.open: list[int] = []
        self.changed = 0

    def level(self, old: int) -> int:
        """Return 2 or 3 for a heading that had the level `old` (1 to 6)."""
        while self.open and self.open[-1] >= old:
            self.open.pop()
        self.open.append(old)
        new = min(FIRST + len(self.open) - 1, DEEPEST)
        self.changed += new != old
        return new
