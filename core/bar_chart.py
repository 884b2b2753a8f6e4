"""Bars over weeks or months: the scale, and the shape of the drawing. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta

ROUND_STEPS = (1, 2, 5, 10)
# The drawing, in its own units.
STEP, BAR, LEFT, RIGHT, TOP, HEIGHT = 24, 16, 56, 16, 12, 120
LABELS_HEIGHT = 28
LABEL_EVERY = 4  # bars: as many dates as fit below them


def mondays(today: date, count: int) -> list[date]:
    """Return the last `count` Mondays up to today, the oldest first."""
    latest = today - timedelta(days=today.weekday())
    return [latest - timedelta(weeks=back) for back in range(count - 1, -1, -1)]


def round_top(highest: int) -> int:
    """Return a round number that is no less than `highest`: 1, 2, 5, 10, 20, 50 and so on."""
    unit = 1
    while True:
        for step in ROUND_STEPS:
            if step * unit >= highest:
                return step * unit
        unit *= 10


def bar_chart(numbers: Iterable[tuple[date, int]]) -> dict:
    """Return what an SVG needs for one bar a day, week or month: its size, the bars with `begins` and `number`, and a
    label for every fourth, the latest among them."""
    lines = list(numbers)
    top = round_top(max((number for _, number in lines), default=1))
    bottom = TOP + HEIGHT
    bars, labels = [], []
    for place, (begins, number) in enumerate(lines):
        tall = round(HEIGHT * number / top, 1)
        x = LEFT + STEP * place + (STEP - BAR) // 2
        bars.append({"begins": begins, "number": number, "x": x, "y": round(bottom - tall, 1), "height": tall})
        if (len(lines) - 1 - place) % LABEL_EVERY == 0:
            labels.append({"begins": begins, "x": x + BAR // 2})
    right = LEFT + STEP * len(lines)
    return {
        "top": top,
        "left": LEFT,
        "right": right,
        "upper": TOP,
        "bottom": bottom,
        "bar": BAR,
        "width": right + RIGHT,
        "height": bottom + LABELS_HEIGHT,
        "labels_y": bottom + LABELS_HEIGHT // 2 + 4,
        "bars": bars,
        "labels": labels,
    }
