"""An editor in a process of its own: publishes one page again and again, and says when it began and when it was done.

python -m tests.bench.publisher SLUG     each line in is a list of one number, which is published in the page's title
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.other_process import OtherProcess, other_process

MARK = "Bench words"


class Publisher:
    def __init__(self, process: OtherProcess):
        self.process = process

    def publish(self, number: int) -> tuple[float, float]:
        """Publish the title with this number; return the machine's monotonic clock before and after, in seconds."""
        return tuple(self.process.ask(number))


@contextmanager
def publishing(variables: dict, slug: str, log: Path) -> Iterator[Publisher]:
    """Start an editor for the page with this slug. The titles stay: give it a copy of the demo."""
    with other_process("tests.bench.publisher", slug, variables=variables, log=log) as process:
        yield Publisher(process)


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
        set_title(f"{MARK} {json.loads(line)[0]}")
        answers.write(json.dumps([began, time.monotonic()]) + "\n")
        answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
