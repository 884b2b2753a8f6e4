"""Figures as Markdown: docs/performance.md between two marks, so that people may write before and after. Pure."""

from collections.abc import Callable

BEGIN, END = "<!-- bench: written by ./portal bench, do not edit -->", "<!-- bench: end -->"
NOT_YET = "**not yet**"


def shown(value: float) -> str:
    """Return a number as people read it: three figures, no false precision."""
    if value == int(value) and abs(value) < 1_000_000:
        return f"{int(value):,}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def with_unit(value: float | None, unit: str) -> str:
    return "" if value is None else f"{shown(value)} {unit}".strip()


def between(figure: dict) -> str:
    return f"{shown(figure['low'])} to {shown(figure['high'])}" if "low" in figure else ""


def reached(figure: dict) -> str:
    """Return what was reached of what issue 7 asks: the more, the least, or less than that."""

    def as_good(wanted):
        if wanted is None:
            return None
        return figure["value"] >= wanted if figure.get("more_is_better") else figure["value"] <= wanted

    least, after = as_good(figure.get("least")), as_good(figure.get("after"))
    if least is None and after is None:
        return ""
    return "what we are after" if after else "the least" if least else NOT_YET


def noise_of(figures: list[dict]) -> str:
    shares = [figure["foreign"] for figure in figures if "foreign" in figure]
    return f"others used {sum(shares) / len(shares):.0%} of the processors meanwhile" if shares else ""


def lines_table(figures: list[dict]) -> list[str]:
    """Return a table with a line for each figure."""
    lines = ["| what | median | quartiles | at least | after | reached |", "|---|---|---|---|---|---|"]
    for figure in figures:
        unit = figure["unit"]
        cells = [
            figure["title"] + (f"<br><small>{figure['note']}</small>" if figure.get("note") else ""),
            with_unit(figure["value"], unit),
            between(figure),
            with_unit(figure.get("least"), unit),
            with_unit(figure.get("after"), unit),
            reached(figure),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def cells_of(figures: list[dict]) -> tuple[list[str], dict[str, dict[str, dict]]]:
    """Return (columns, {row: {column: figure}}), both in the order in which they come."""
    rows, columns = {}, []
    for figure in figures:
        rows.setdefault(figure["row"], {})[figure["column"]] = figure
        if figure["column"] not in columns:
            columns.append(figure["column"])
    return columns, rows


def grid(figures: list[dict]) -> list[str]:
    """Return a table with a line for each row and a cell for each column; what is not reached yet is bold."""
    columns, rows = cells_of(figures)
    lines = [f"| page | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for row, cells in rows.items():
        words = []
        for column in columns:
            figure = cells.get(column)
            word = shown(figure["value"]) if figure else ""
            words.append(f"**{word}**" if figure and reached(figure) == NOT_YET else word)
        lines.append(f"| {row} | {' | '.join(words)} |")
    if any(reached(figure) == NOT_YET for figure in figures):
        lines += ["", "Bold: below the least that issue 7 asks for."]
    return lines


def section(title: str, figures: list[dict], run: dict) -> list[str]:
    """Return one suite: its heading, when it was measured, and its tables."""
    said = [f"{run['date']} UTC, commit {run['commit'] or 'unknown'}, {run['machine']}", noise_of(figures)]
    lines = [f"### {title}", "", "; ".join(word for word in said if word) + ".", ""]
    alone = [figure for figure in figures if not figure.get("row")]
    gridded = [figure for figure in figures if figure.get("row")]
    if alone:
        lines += [*lines_table(alone), ""]
    if gridded:
        lines += [*grid(gridded), ""]
    return lines


def markdown(entries: list[dict], titles: dict[str, str], pictures: list[tuple[str, str]]) -> str:
    """Return the pictures (words, path) and all suites in the order of `titles`, each as its newest run measured it."""
    lines = []
    for words, path in pictures:
        lines += [f"![{words}]({path})", ""]
    for name, title in titles.items():
        runs = [run for run in entries if name in run["suites"]]
        if runs:
            lines += section(title, runs[-1]["suites"][name], runs[-1])
    return "\n".join(lines)


def put_between(page: str, words: str) -> str:
    """Return the page with `words` between the marks; added at its end where it has none."""
    if BEGIN not in page or END not in page:
        return f"{page.rstrip()}\n\n{BEGIN}\n\n{words.strip()}\n\n{END}\n"
    before, rest = page.split(BEGIN, 1)
    return f"{before}{BEGIN}\n\n{words.strip()}\n\n{END}{rest.split(END, 1)[1]}"


def tell(title: str, figures: list[dict], say: Callable[[str], None]) -> None:
    """Print one suite as plain lines; in its grid a star marks what is not reached yet."""
    say(f"\n{title} ({noise_of(figures) or 'counted'})")
    columns, rows = cells_of([figure for figure in figures if figure.get("row")])
    if rows:
        say(f"{'':34}" + "".join(f"{column:>18}" for column in columns))
    for row, cells in rows.items():
        words = []
        for name in columns:
            figure = cells.get(name)
            words.append(shown(figure["value"]) + "*" * (reached(figure) == NOT_YET) if figure else "")
        say(f"{row:34}" + "".join(f"{word:>18}" for word in words))
    for figure in figures:
        if not figure.get("row"):
            wanted = f"  at least {with_unit(figure['least'], figure['unit'])}" if "least" in figure else ""
            spread = f"  [{between(figure)}]" if "low" in figure else ""
            say(f"  {figure['title']}: {with_unit(figure['value'], figure['unit'])}{spread}{wanted}")
