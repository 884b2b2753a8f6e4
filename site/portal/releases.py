"""Which collected files belong to no release that anybody may still be looking at. Pure: names and seconds.

A page that a cache or a browser keeps names the stylesheets of the release that made it. So the files of the release
before stay for a day after the new one came.
"""

from collections.abc import Iterable

KEPT = 24 * 60 * 60  # seconds
SQUEEZED = (".gz", ".br")


def names_of(manifest: dict) -> set[str]:
    """Return every file that a release's manifest ({"paths": {name: hashed name}}) stands for."""
    paths = manifest.get("paths", {})
    return {*paths, *paths.values()}


def whole_name(name: str) -> str:
    return name.removesuffix(".gz").removesuffix(".br")


def replaced(before: dict, after: dict) -> set[str]:
    """Return the names that the release before had and the new one has not."""
    return names_of(before) - names_of(after)


def outlived(files: Iterable[tuple[str, float]], manifest: dict, now: float) -> list[str]:
    """Return which of (name, since when nobody needs it or it was written) may go. Seconds since 1970."""
    needed = names_of(manifest)
    return [name for name, since in files if whole_name(name) not in needed and now - since > KEPT]
