"""`./portal bench`: how fast, how fresh and how light the portal is, beside others in the same run.

sh ./portal bench            every suite; writes docs/performance.md, its charts and its history
sh ./portal bench NAME ...   some suites, by name; their parts of the page are written anew
sh ./portal bench --small    a minute's worth, as ratios with wide margins: fails where one is broken, writes nothing
sh ./portal bench --list     the suites
"""

import argparse
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.bench import chart, history, report
from tests.bench.demo import bench_folder
from tests.bench.figures import CannotMeasureError
from tests.bench.judging import broken_margins, worse_than
from tests.bench.machine import describe
from tests.bench.registry import SUITES
from tests.bench.running import Bench, tell
from tests.browser.running import ROOT

PAGE = ROOT / "docs" / "performance.md"
PICTURES = {
    "docs/images/bench-rates.svg": ("cached", chart.rates, "Bars: how many answers a second each way gives"),
    "docs/images/bench-growth.svg": ("growth", chart.growth, "Bars: how much each kind of page grows with the data"),
}
NEW_PAGE = """# Performance

What was measured, by `sh ./portal bench` ([how](testing.md#measuring), [why so](decisions/0035-bench.md)). Each suite
stands as its newest run measured it; earlier ones are in [performance/history.json](performance/history.json). Ratios
are of neighbours in time and hold on any machine; milliseconds are those of the machine and the hour named.
"""


def measure(names: list[str], bench: Bench) -> tuple[dict[str, list[dict]], list[str]]:
    """Run the suites; return {suite: figures as kept} and a sentence for each that could not be measured."""
    measured, missing = {}, []
    for name in names:
        began = time.monotonic()
        tell(f"\n== {name}: {SUITES[name].title}")
        try:
            figures = [figure.kept() for figure in SUITES[name].load()(bench)]
        except CannotMeasureError as problem:
            missing.append(f"{name}: {problem}")
            tell(f"not measured: {problem}")
            continue
        except KeyboardInterrupt:  # what was measured before is kept
            missing.append(f"{name} and what comes after it: the run was stopped")
            break
        measured[name] = figures
        report.tell(SUITES[name].title, figures, tell)
        tell(f"  ({time.monotonic() - began:.0f} s)")
    return measured, missing


def write(measured: dict[str, list[dict]]) -> list[str]:
    """Add the run to the history, write the page and its charts; return what got worse since the last run here."""
    entries = history.read()
    worse = worse_than(measured, history.latest(entries, describe()))
    entries.append(history.entry(measured))
    history.write(entries)
    newest, pictures = history.latest(entries), []
    for path, (suite, draw, words) in PICTURES.items():
        drawn = draw(newest.get(suite, []), report.shown)
        if drawn:
            (ROOT / path).write_text(drawn)
            pictures.append((words, path.removeprefix("docs/")))
    page = PAGE.read_text() if PAGE.exists() else NEW_PAGE
    titles = {name: suite.title for name, suite in SUITES.items()}
    PAGE.write_text(report.put_between(page, report.markdown(entries, titles, pictures)))
    tell(f"\nWritten: {PAGE.relative_to(ROOT)}, {history.HISTORY.relative_to(ROOT)}, {len(pictures)} charts")
    return worse


def conclude(lines: list[str], words: str) -> None:
    if lines:
        tell(f"\n{words}")
        for line in lines:
            tell(f"  {line}")


def main(given: list[str] | None = None) -> int:
    """Return the exit status: 1 where something asked for was not measured, or a margin of the small run is broken."""
    parser = argparse.ArgumentParser(
        prog="sh ./portal bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"suites: {', '.join(SUITES)}")
    parser.add_argument("--small", action="store_true", help="a minute's worth, with margins")
    parser.add_argument("--list", action="store_true", help="say which suites there are")
    chosen = parser.parse_args(given)
    if unknown := [name for name in chosen.names if name not in SUITES]:
        parser.error(f"there is no suite {', '.join(unknown)}. These are: {', '.join(SUITES)}")
    if chosen.list:
        for suite in SUITES.values():
            tell(f"{suite.name:12}{suite.title}{' (also in --small)' if suite.small else ''}")
        return 0
    names = chosen.names or [name for name, suite in SUITES.items() if suite.small or not chosen.small]
    if not_small := [name for name in names if chosen.small and not SUITES[name].small]:
        parser.error(f"--small has no {', '.join(not_small)}")
    began = time.monotonic()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no server outlives a run that is ended
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as work:
        measured, missing = measure(names, Bench(chosen.small, bench_folder(), Path(work)))
    broken = [line for line in broken_margins(measured) if line.split(":")[0] in names] if chosen.small else []
    conclude(broken, "Margins that are broken:")
    if measured and not chosen.small:
        conclude(write(measured), "Worse than the last run on this machine, by more than the noise:")
    conclude(missing, "Not measured:")
    tell(f"\n{time.monotonic() - began:.0f} seconds on {describe()}")
    return 1 if broken or missing else 0


if __name__ == "__main__":
    sys.exit(main())
