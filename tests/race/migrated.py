"""A PostgreSQL that holds every table and nothing else, kept in a folder for others to begin with.

python -m tests.race.migrated FOLDER
"""

import sys
import tempfile
from pathlib import Path

from tests.browser.running import free_port
from tests.race.postgres import throwaway_postgres
from tests.race.serving import Portal, settings_for


def make_migrated(folder: Path) -> None:
    """Fill an empty folder."""
    with tempfile.TemporaryDirectory(prefix="portal-migrated-") as var, throwaway_postgres(keep_in=folder) as url:
        portal = Portal(0, settings_for(url, Path(var), free_port()))
        portal.run("manage", "migrate", "--noinput", "--verbosity", "0")


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    make_migrated(Path(sys.argv[1]))
