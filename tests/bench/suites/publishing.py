"""An editor publishes while readers read without a pause: are old words seen afterwards, and when are the new there?"""

import time

from tests.bench.figures import COUNT, TIME, CannotMeasureError, Figure, percentile, timed
from tests.bench.machine import Watch
from tests.bench.publisher import MARK, publishing
from tests.bench.readers import Readers, delays, stale
from tests.bench.running import COUNTED, Bench

SLUG = "when-a-shift-wont-leave-you"
PATHS = (f"/resources/{SLUG}/", "/resources/", "/")
READERS = 8
PUBLISHES, PUBLISHES_SMALL = 100, 10
PAUSE = 0.3  # seconds between publishings


def run(bench: Bench) -> list[Figure]:
    """Return the number of stale answers and the delay until every process shows what was published."""
    counter = bench.work / "renders-publishing"
    bench = bench.with_a_copy()
    variables = bench.variables()
    with (
        publishing(variables, SLUG, bench.work / "publisher.log") as publisher,
        bench.portal(COUNTED, RENDERS=str(counter), PAGE_CACHE="yes") as server,
    ):
        publisher.publish(0)
        paths = [path for path in PATHS if f"{MARK} 0".encode() in server.get(path)[2]]
        if PATHS[0] not in paths:
            raise CannotMeasureError(f"{PATHS[0]} does not show the title that was published.")
        watch, published = Watch(), {}
        with Readers(server.port, paths, READERS) as readers:
            for number in range(1, (PUBLISHES_SMALL if bench.small else PUBLISHES) + 1):
                published[number] = publisher.publish(number)[1]
                time.sleep(PAUSE)
            time.sleep(0.5)
        foreign = watch.foreign()
    if readers.failed:
        raise CannotMeasureError(f"{len(readers.failed)} reads failed, the first with {readers.failed[0]}.")
    wrong = sum(len(stale(readers.seen[path], published)) for path in paths)
    waits = [delay * 1000 for path in paths for delay in delays(readers.seen[path], published)]
    if not waits:
        raise CannotMeasureError("No reader saw anything that was published.")
    answers = sum(map(len, readers.seen.values()))
    processes = {answer.process for path in paths for answer in readers.seen[path]}
    note = (
        f"{len(published)} publishes, {answers:,} answers of {len(processes)} processes to {READERS} readers who read "
        f"{', '.join(paths)} in turn"
    )
    title = "publish to visible in every process"
    worst = percentile(waits, 0.99)
    return [
        Figure("stale", "stale answers after publish returned", wrong, "answers", COUNT, least=0, after=0, note=note),
        timed("visible", title, waits, foreign=foreign),
        Figure("slowest", f"{title}, 99 in a hundred", worst, "ms", TIME, least=1000, after=1000, foreign=foreign),
    ]
