"""How well search finds: kept questions (tests/search/pairs.py) whose page is among the first three, and the misses."""

from tests.bench.asking import portal_process
from tests.bench.figures import COUNT, TIME, Figure
from tests.bench.machine import Watch
from tests.bench.running import Bench


def run(bench: Bench) -> list[Figure]:
    """Print the share and every miss, and return the share and the time of a question."""
    with portal_process(bench.variables(), bench.work / "search.log") as portal:
        watch = Watch()
        found = portal.ask("search_quality")
        foreign = watch.foreign()
    bench.tell(
        f"search on {found['vendor']}: {found['share']:.1%} of {found['pairs']} questions find their page among the "
        f"first {found['first']}, in {found['each']:.1f} ms each"
    )
    for miss in found["missed"]:
        bench.tell(f"  missed: {miss}")
    title = f"of {found['pairs']} kept questions find their page among the first {found['first']}"
    return [
        Figure("share", title, found["share"] * 100, "%", COUNT, more_is_better=True, least=95, after=100),
        Figure("each", "a question, the demo's pages", found["each"], "ms", TIME, foreign=foreign),
    ]
