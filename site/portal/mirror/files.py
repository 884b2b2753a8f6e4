"""The files that copied pages are made of: our sheets and modules, and pictures that editors brought."""

from pathlib import Path
from urllib.parse import unquote

from django.conf import settings

# Whatever a page may name. Originals carry a camera's traces, and documents go through a view that may refuse.
CLOSED = ("documents/", "original_images/")
OWN_FOLDERS = ("css", "js", "images")
SQUEEZED = (".br", ".gz")  # the front server squeezes by itself


def file_of(path: str) -> Path | None:
    """Return where a part of a page (a stylesheet, a picture) lies on this machine; None where it does not."""
    for start, root in ((settings.STATIC_URL, settings.STATIC_ROOT), (settings.MEDIA_URL, settings.MEDIA_ROOT)):
        if path.startswith(start):
            name = unquote(path.removeprefix(start))
            if start == settings.MEDIA_URL and name.startswith(CLOSED):
                return None
            file = (Path(root) / name).resolve()
            return file if file.is_file() and file.is_relative_to(Path(root).resolve()) else None
    return None


def own_files() -> dict[str, Path]:
    """Return {path: where it lies} of our own sheets, modules and pictures: modules ask for others as they run."""
    root = Path(settings.STATIC_ROOT)
    return {
        f"{settings.STATIC_URL}{file.relative_to(root)}": file
        for folder in OWN_FOLDERS
        for file in (root / folder).rglob("*")
        if file.is_file() and file.suffix not in SQUEEZED
    }
