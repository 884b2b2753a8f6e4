"""An editor in a process of its own: publishes one page again and again, and says when it began and when it was done.

python -m tests.bench.publisher SLUG     each line in is a number; it goes into the page's title, and is published
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figures import CannotMeasureError
from tests.browser.running import ROOT

MARK = "Bench words"


class Publisher:
    def __init__(self, process, log: Path):
        self.process, self.log = process, log

    def publish(self, number: int) -> tuple[float, float]:
        """Publish the title with this number; return the machine's monotonic clock before and after, in seconds."""
        try:
            self.process.stdin.write(f"{number}\n")
            self.process.stdin.flush()
            return tuple(json.loads(self.process.stdout.readline()))
        except (OSError, ValueError) as problem:
            raise CannotMeasureError(f"Publishing did not succeed: {self.log.read_text()[-800:].strip()}") from problem


@contextmanager
def publishing(variables: dict, slug: str, log: Path) -> Iterator[Publisher]:
    """Start an editor for the page with this slug. The titles stay: give it a copy of the demo."""
    with open(log, "w") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.publisher", slug],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
    try:
        yield Publisher(process, log)
    finally:
        process.stdin.close()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=10)


def main(slug: str) -> None:
    import django

    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    django.setup()
    from wagtail.models import Page

    def set_title(title):
        page = Page.objects.get(slug=slug, locale__language_code="en-gb").specific
        page.title = page.draft_title = title
        page.save_revision().publish()

    for line in sys.stdin:
        began = time.monotonic()
        set_title(f"{MARK} {int(line)}")
        answers.write(json.dumps([began, time.monotonic()]) + "\n")
        answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
