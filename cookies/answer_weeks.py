"""Answers by week and group: the table of the report, and the shape of its chart. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.bar_chart import round_top

WEEKS = 26
# The chart, in its own units. Yes stands above the line and no below it, so that neither needs its colour.
STEP, BAR, LEFT, RIGHT, TOP, HALF = 24, 16, 48, 16, 12, 90
LABEL_EVERY = 4  # weeks: as many dates as fit below the bars
LABELS_HEIGHT = 28


@dataclass(frozen=True)
class AnswerWeek:
    """How many said yes and no about one group in the week that begins on this Monday (UK time)."""

    monday: date
    group: str
    accepted: int = 0
    rejected: int = 0

    @property
    def share(self) -> str:
        """Return how many said yes, of those who answered: "62%", or "" where nobody did."""
        asked = self.accepted + self.rejected
        return f"{round(100 * self.accepted / asked)}%" if asked else ""


def answer_weeks(group: str, weeks: Iterable[date], counts: dict[date, tuple[int, int]]) -> list[AnswerWeek]:
    """Return one line for every week, also where nobody answered. `counts` holds (yes, no) by Monday."""
    return [AnswerWeek(monday, group, *counts.get(monday, (0, 0))) for monday in weeks]


def chart(lines: list[AnswerWeek]) -> dict:
    """Return what an SVG needs to draw these weeks: its size, its line, bars, and a label for every fourth week."""
    top = round_top(max((max(line.accepted, line.rejected) for line in lines), default=1))
    middle, right = TOP + HALF, LEFT + STEP * len(lines)
    bars = []
    for place, line in enumerate(lines):
        up, down = HALF * line.accepted / top, HALF * line.rejected / top
        bars.append(
            {
                "line": line,
                "x": LEFT + STEP * place + (STEP - BAR) // 2,
                "up": round(up, 1),
                "up_y": round(middle - up, 1),
                "down": round(down, 1),
            }
        )
    labels = [
        {"x": LEFT + STEP * place + STEP // 2, "monday": line.monday}
        for place, line in enumerate(lines)
        if (len(lines) - 1 - place) % LABEL_EVERY == 0
    ]
    return {
        "top": top,
        "width": right + RIGHT,
        "right": right,
        "height": 2 * HALF + 2 * TOP + LABELS_HEIGHT,
        "left": LEFT,
        "bar": BAR,
        "middle": middle,
        "upper": TOP,
        "lower": TOP + 2 * HALF,
        "labels_y": 2 * TOP + 2 * HALF + LABELS_HEIGHT // 2,
        "bars": bars,
        "labels": labels,
    }


def in_words(lines: list[AnswerWeek]) -> str:
    """Return the chart as a sentence for people who do not see it."""
    yes, no = sum(line.accepted for line in lines), sum(line.rejected for line in lines)
    if not yes + no:
        return f"Nobody answered in these {len(lines)} weeks."
    share = AnswerWeek(lines[0].monday, lines[0].group, yes, no).share
    return f"In {len(lines)} weeks {yes} said yes and {no} said no: {share} said yes."
