"""Uploaded files in a folder, each of them whole: a disk that fills up while one is written leaves nothing of it.

Django writes a file where it will be found, so that a full disk leaves one of no bytes, or half of one, with a name
that somebody may be sent. Here it is written beside, and gets its name once it is whole.
"""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from django.core.files.storage import FileSystemStorage

UNFINISHED = ".unfinished"  # a folder of the store's own, which nobody is served from


class WholeFiles(FileSystemStorage):
    def _save(self, name, content) -> str:
        """Write `content` and return under which name. Raises OSError where there is no room, and leaves nothing."""
        part = Path(self.path(f"{UNFINISHED}/{uuid4().hex}"))
        try:
            super()._save(os.fspath(part.relative_to(self.location)), content)
            name = self._take_name(name)
            try:
                part.replace(self.path(name))
            except OSError:
                Path(self.path(name)).unlink()
                raise
        except OSError:
            with suppress(OSError):
                part.unlink()
            raise
        return name.replace("\\", "/")

    def _take_name(self, name: str) -> str:
        """Return a name that is this file's alone from now on: two that come at once get two."""
        while True:
            path = Path(self.path(name))
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                path.touch(exist_ok=False)
            except FileExistsError:
                name = self.get_available_name(name)
            else:
                return name
