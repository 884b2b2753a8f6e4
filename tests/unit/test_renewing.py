"""What is done behind visitors' backs goes on, whatever the machine's clock did."""

import time
from pathlib import Path

import pytest

from portal.page_cache import renewing
from portal.page_cache.kept_page import KeptPage
from portal.page_cache.renewing import Renewer

WORDS = Path(__file__).read_bytes() * 3
DAY = 24 * 60 * 60
PATIENCE = 5  # seconds


def page_of(made_at: float) -> KeptPage:
    return KeptPage(status="200 OK", headers=[("Content-Type", "text/html")], body=WORDS, generation=1,
                    made_at=made_at, fresh_until=made_at + DAY, true_until=made_at + DAY, counted=None)  # fmt: skip


@pytest.mark.parametrize("ahead", [0, 3 * DAY], ids=["right", "three days ahead when it was made"])
def test_a_page_is_compressed_best_soon_whichever_clock_made_it(monkeypatch, ahead):
    monkeypatch.setattr(renewing, "SETTLE", 0.2)
    page = page_of(time.time() + ahead)
    page.in_coding("br")
    quick = len(page.ready["br"].body)
    Renewer(lambda address, environ: None).ask_best(page)
    until = time.monotonic() + PATIENCE
    while len(page.ready["br"].body) == quick and time.monotonic() < until:
        time.sleep(0.02)
    assert len(page.ready["br"].body) < quick
