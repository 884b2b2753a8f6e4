"""A secret that a demo makes for itself, once."""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile


def kept_secret(path: Path, make: Callable[[], str]) -> str:
    """Return the secret in the file, made if there is none yet: a restart signs nobody out, join links still open.

    Several processes start at once on an empty folder. The first to link its whole file wins, and all read that one:
    nobody reads a file that is there and still empty.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=path.parent, delete=False) as draft:  # readable by its owner alone
            draft.write(make())
        try:
            os.link(draft.name, path)
        except FileExistsError:
            pass
        finally:
            os.unlink(draft.name)
    return path.read_text().strip()
