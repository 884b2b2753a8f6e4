"""A cache in a folder that may fail: a full disk costs the time of asking the database, and nothing else."""

import logging
from contextlib import suppress

from django.core.cache.backends.filebased import FileBasedCache

logger = logging.getLogger(__name__)


class FolderCache(FileBasedCache):
    def set(self, key, value, *args, **kwargs) -> None:
        try:
            super().set(key, value, *args, **kwargs)
        except OSError as problem:
            logger.warning("Something could not be kept in a folder: %s", type(problem).__name__)
            with suppress(OSError):
                self.delete(key)  # what was there is older

    def touch(self, *args, **kwargs) -> bool:
        try:
            return super().touch(*args, **kwargs)
        except OSError:
            return False
