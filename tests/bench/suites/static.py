"""A stylesheet through WhiteNoise, which stands in front of Django, beside nginx with the same precompressed file."""

import shutil
from pathlib import Path

from tests.bench.bursts import Target, paired
from tests.bench.figures import CannotMeasureError, Figure
from tests.bench.running import Bench
from tests.bench.servers import BROTLI_MODULE, nginx
from tests.bench.suites.cached import ratio


def run(bench: Bench) -> list[Figure]:
    """Return WhiteNoise's rate as a ratio to nginx's."""
    sheet = largest_sheet(bench.var / "static")
    encoding = "br" if Path(BROTLI_MODULE).exists() else "gzip"
    headers = {"Accept-Encoding": encoding}
    folder = bench.work / "nginx-static"
    (folder / "files").mkdir(parents=True)
    for ending in ("", ".br", ".gz"):
        shutil.copy(sheet.with_name(sheet.name + ending), folder / "files")
    with bench.portal(PAGE_CACHE="yes") as ours, nginx(folder) as theirs:
        address = f"/static/{sheet.relative_to(bench.var / 'static')}"
        size = len(ours.get(address, headers)[2])
        pairs = paired(
            Target("WhiteNoise", ours.url(address), ours.process, headers),
            Target("nginx", theirs.url(f"/{sheet.name}"), theirs.process, headers),
            bench.pairs,
        )
    return [ratio("nginx", f"static file through WhiteNoise / nginx, {size:,} bytes", pairs, 0.20, 0.25)]


def largest_sheet(static: Path) -> Path:
    """Return the portal's largest stylesheet with a hash in its name and its compressed versions beside it."""
    sheets = [path for path in (static / "css").glob("*.*.css") if path.with_name(path.name + ".br").exists()]
    if not sheets:
        raise CannotMeasureError("No stylesheet with a .br beside it was found: collectstatic has not run.")
    return max(sheets, key=lambda path: path.stat().st_size)
