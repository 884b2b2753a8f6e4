"""Charts as SVG, a few lines of our own: readable on light and dark paper, with every value written out. Pure."""

import math
from collections.abc import Sequence
from xml.sax.saxutils import escape

WIDTH, ROW, TOP, LEFT, RIGHT = 760, 34, 58, 250, 110
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1f2d33; }
.title { font-weight: 600; font-size: 16px; }
.quiet { fill: #5a6a70; font-size: 12px; }
.bar { fill: #8fa7ad; }
.ours { fill: #0b7285; }
.spread { stroke: #1f2d33; stroke-width: 1.5; }
.grid { stroke: #d5dee0; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6eef0; }
  .quiet { fill: #a3b3b8; }
  .bar { fill: #5f7980; }
  .ours { fill: #4fc3d5; }
  .spread { stroke: #e6eef0; }
  .grid { stroke: #36464c; }
}
"""


class Bar:
    """One line of a chart: its words, its value, its quartiles or None, and whether it is the portal's own."""

    def __init__(self, words: str, value: float, low=None, high=None, *, ours=False):
        self.words, self.value, self.low, self.high, self.ours = words, value, low, high, ours


def bars(title: str, quiet: str, lines: Sequence[Bar], shown) -> str:
    """Return an SVG of horizontal bars on a logarithmic scale. `shown` makes words of a value."""
    values = [bar.value for bar in lines if bar.value > 0]
    first = math.floor(math.log10(min(values)))
    last = max(math.ceil(math.log10(max(values))), first + 1)
    room, height = WIDTH - LEFT - RIGHT, TOP + ROW * len(lines) + 30

    def place(value):
        return LEFT + room * (math.log10(max(value, 10**first)) - first) / (last - first)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{STYLE}</style>",
        f'<text class="title" x="12" y="24">{escape(title)}</text>',
        f'<text class="quiet" x="12" y="43">{escape(quiet)}</text>',
    ]
    bottom = TOP + ROW * len(lines)
    for power in range(first, last + 1):
        x, words = place(10**power), shown(10.0**power)
        parts.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{bottom}"/>')
        parts.append(f'<text class="quiet" x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{words}</text>')
    for number, bar in enumerate(lines):
        y, end = TOP + ROW * number, place(bar.value)
        kind = "ours" if bar.ours else "bar"
        parts.append(f'<text x="{LEFT - 10}" y="{y + 22}" text-anchor="end">{escape(bar.words)}</text>')
        parts.append(
            f'<rect class="{kind}" x="{LEFT}" y="{y + 7}" width="{max(end - LEFT, 2):.1f}" height="{ROW - 14}" rx="3"/>'
        )
        if bar.low is not None and bar.high is not None:
            end = max(end, place(bar.high))
            x1, x2, y1 = place(bar.low), place(bar.high), y + ROW / 2
            parts.append(f'<line class="spread" x1="{x1:.1f}" x2="{x2:.1f}" y1="{y1}" y2="{y1}"/>')
        parts.append(f'<text x="{end + 8:.1f}" y="{y + 22}">{shown(bar.value)}</text>')
    return "\n".join([*parts, "</svg>", ""])


def rates(figures: list[dict], shown) -> str | None:
    """Return the rates of suite `cached`, bare WSGI being 100; None where it did not measure them all."""
    named = {figure["name"]: figure for figure in figures}
    if not {"bare", "nginx", "django", "uncached"} <= set(named):
        return None
    ours = 100 * named["bare"]["value"]

    def beside(name, words):
        figure = named[name]
        return Bar(words, ours / figure["value"], ours / figure["high"], ours / figure["low"])

    lines = [
        beside("nginx", "nginx, the same file"),
        Bar("bare WSGI, the same bytes", 100.0),
        Bar("our cached page", ours, 100 * named["bare"]["low"], 100 * named["bare"]["high"], ours=True),
        beside("django", "Django's page cache"),
        beside("uncached", "our page, uncached"),
    ]
    quiet = "bare WSGI under the same server is 100; logarithmic; the thin line is the middle half of the pairs"
    return bars("The home page, answers a second", quiet, lines, shown)


def growth(figures: list[dict], shown) -> str | None:
    """Return the growth of every kind of page of suite `growth`; None where nothing grew."""
    lines = [
        Bar(figure["row"], figure["value"], figure["low"], figure["high"], ours=True)
        for figure in figures
        if figure.get("column") == "growth"
    ]
    if not lines:
        return None
    quiet = "time of an uncached page with 10,000 pages and 600,000 dates, over that with 100 and 6,000; logarithmic"
    return bars("What grows with the data", quiet, lines, shown)
