"""A clock that can be moved under everything that a portal runs: its server and its commands (libfaketime)."""

from datetime import timedelta
from pathlib import Path

from tests.required import lacking

FOLDERS = ("/usr", "/usr/lib", "/usr/local", "/usr/local/lib")  # with a folder for the kind of processor, or without
LIBRARY = "libfaketimeMT.so.1"
MISSING = f"No {LIBRARY} was found. On Debian or Ubuntu: apt-get install libfaketime. See docs/testing.md"


def library() -> Path:
    """Return where it is; skip the test where it is missing, or fail it in CI (REQUIRE_FAKETIME)."""
    found = [path for folder in map(Path, FOLDERS) for path in folder.glob(f"*/faketime/{LIBRARY}")]
    return found[0] if found else lacking("FAKETIME", MISSING)


class Clock:
    """What a portal's programs take for the time, beside the machine's own. How long something takes stays true."""

    def __init__(self, file: Path):
        self._file = file
        self.variables = {
            "LD_PRELOAD": str(library()),
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",  # older versions' name for it
            "NO_FAKE_STAT": "1",
        }
        self.move(timedelta())

    def move(self, ahead: timedelta) -> None:
        """Set it this far ahead of the machine's own, or behind."""
        written = self._file.with_suffix(".new")
        written.write_text(f"{int(ahead.total_seconds()):+d}\n")
        written.replace(self._file)  # whole at every moment, for whoever asks for the time meanwhile
