"""When a copy may not take the place of the last one. Pure: it is told everything."""

from collections.abc import Collection

LEAST_SHARE = 0.95  # of the pages of the last copy
LEAST_SECONDS_A_PAGE = 0.0005  # who is faster has copied something else
MOST_OFFLINE = 14 * 1024  # bytes: what a bad line brings in its first round trip


def reasons(*, pages: Collection[str], last: int, broken: dict[str, str], missing: Collection[str],
            needed: Collection[str], leaks: dict[str, str], helpless: Collection[str], offline: int,
            seconds: float) -> list[str]:  # fmt: skip
    """Return in words why a copy is refused; an empty list where nothing speaks against it.

    `pages` are paths, `last` is how many pages the last copy had, `broken` is {path: what is wrong}, `missing` are
    parts of pages that lie nowhere, `needed` paths that have to be there, `leaks` {path: what stands in it and may
    not}, `helpless` what has no number to call, `offline` the bytes of the page that stands alone.
    """
    found = [f"{what} stands in {path}." for path, what in sorted(leaks.items())]
    found += [f"{path} is missing." for path in needed if path not in pages]
    found += [f"{path} names nobody to call." for path in sorted(helpless)]
    found += [f"{path} {why}." for path, why in sorted(broken.items())]
    found += [f"{path}, which a page shows, is nowhere." for path in sorted(missing)]
    if len(pages) < last * LEAST_SHARE:
        found.append(f"It has {len(pages)} pages, and the last one had {last}: --fewer says that this is right.")
    if pages and seconds < len(pages) * LEAST_SECONDS_A_PAGE:
        found.append(f"It was made in {seconds:.3f} seconds, which is too fast for {len(pages)} pages.")
    if offline > MOST_OFFLINE:
        found.append(f"offline.html has {offline:,} bytes, and may have {MOST_OFFLINE:,}.")
    return found
