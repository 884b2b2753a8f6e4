"""A process of its own that the bench asks, a line of JSON at a time: a list of words goes in, an answer comes back."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figures import CannotMeasureError
from tests.browser.running import ROOT

STOP_SECONDS = 20


class OtherProcess:
    """The near end of it."""

    def __init__(self, process, log: Path):
        self.process, self.log = process, log

    def ask(self, *words):
        """Return the answer to one question. Raises CannotMeasureError with the process's last words."""
        try:
            self.process.stdin.write(json.dumps(words) + "\n")
            self.process.stdin.flush()
            return json.loads(self.process.stdout.readline())
        except (OSError, ValueError) as problem:
            said = self.log.read_text()[-800:].strip()
            raise CannotMeasureError(f"A process of the bench did not answer: {said}") from problem


@contextmanager
def other_process(module: str, *words: str, variables: dict, log: Path) -> Iterator[OtherProcess]:
    """Run `python -m module words`, and end it with the block. What it says beside its answers goes into the log."""
    with open(log, "w") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *words],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
    try:
        yield OtherProcess(process, log)
    finally:
        process.stdin.close()
        try:
            process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=STOP_SECONDS)
