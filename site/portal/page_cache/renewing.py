"""One thread a process that does what no visitor should wait for: pages made anew, and the best compression."""

import logging
import os
import time
from queue import SimpleQueue
from threading import Lock, Thread

from .kept_page import KeptPage

logger = logging.getLogger(__name__)

SETTLE = 1  # seconds that a page has to have been there before it is compressed best: it may be gone by then


class Renewer:
    def __init__(self, renew):
        self.renew = renew
        self.begin_anew()
        os.register_at_fork(after_in_child=self.begin_anew)

    def begin_anew(self) -> None:
        """A copied process has no thread of its parent's, and none of its work."""
        self._lock = Lock()
        self._thread = None
        self._work = SimpleQueue()

    def ask(self, page: KeptPage, address, environ) -> None:
        """Have a page made anew, once, however many ask for it."""
        if not page.is_asked_for:
            page.is_asked_for = True
            self._put(lambda: self.renew(address, environ))

    def ask_best(self, page: KeptPage) -> None:
        """Have a page compressed as small as it gets."""
        if not page.wants_best:
            page.wants_best = True
            self._put(lambda: self._compress(page))

    def _compress(self, page: KeptPage) -> None:
        # Never longer: a page that was made while the clock was a day ahead would hold this thread for a day.
        time.sleep(min(SETTLE, max(0.0, page.made_at + SETTLE - time.time())))
        if time.time() < page.true_until:
            page.make_best()

    def _put(self, work) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="pages", daemon=True)
                self._thread.start()
        self._work.put(work)

    def _run(self) -> None:
        while True:
            work = self._work.get()
            try:
                work()
            except Exception:  # the thread has to live on
                logger.exception("A page could not be made ready in the background.")
