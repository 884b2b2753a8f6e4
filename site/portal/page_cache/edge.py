"""The WSGI application in front of Django: what is kept is sent, and what is not is made, once.

A page is sent while the portal's number (`core.generation`) is the one it was made under and its words are still true.
The number is read before a page is made and raised after every commit, so nobody is sent what an editor has changed.
"""

import logging
import time
from http import HTTPStatus

from django.conf import settings
from django.core.wsgi import WSGIHandler

from core import generation_beyond
from core.counting import count
from core.generation import shared_memory
from core.visits import is_visit

from .asking import Address, address_of, impersonal, is_kept
from .flights import LONGEST, Flights
from .kept_page import DAY, KeptPage, kept_page
from .old_queries import OldQueries
from .renewing import Renewer
from .shelf import Shelf
from .spool import Spool

logger = logging.getLogger(__name__)

NOT_MODIFIED = "304 Not Modified"
HITS_FOR_BEST = 8  # a page that is asked for that often is worth the best compression
AHEAD = 5  # seconds; a page made longer than that after now was made by a clock that has been put back since
REST = 5  # seconds between two tries to make a page that could not be made
MOST_HEADERS_KNOWN = 512
MOST_NOTES = 1000


class PageCache:
    """`django` makes the pages that may be kept, `otherwise` answers everything else (files, the CMS, forms).

    `made` counts how many pages Django made for keeping, for whoever measures.
    """

    def __init__(self, django: WSGIHandler, otherwise, shelf: Shelf, spool: Spool):
        self.django, self.otherwise = django, otherwise
        self.shelf, self.spool = shelf, spool
        self.flights = Flights()
        self.renewer = Renewer(self.renew)
        self.number = shared_memory()
        self.codings: dict[str, str] = {}
        # Addresses whose page could not be made: until when they rest, and the number under which that was seen.
        self.resting: dict[Address, tuple[float, int]] = {}
        self.old_queries = OldQueries()
        # Addresses whose answer is not the same for everybody, and the number under which that was seen.
        self.passed: dict[Address, int] = {}
        self.made = 0
        self.files = settings.STATIC_URL  # finding out that they are no page takes longer than sending one

    def __call__(self, environ, start_response):
        method = environ["REQUEST_METHOD"]
        address = address_of(environ) if method in ("GET", "HEAD") else None
        if address is None:
            return self.otherwise(environ, start_response)
        page = self.shelf.get(address)
        if page is not None and page.generation == self.number[0]:
            now = time.time()
            if page.made_at - AHEAD <= now < page.true_until:
                if now >= page.fresh_until:
                    self.renewer.ask(page, address, environ)
                return self.send(page, environ, start_response, now)
        elif page is None and (
            address.path.startswith(self.files)
            or self.passed.get(address) == self.number[0]
            or not is_kept(address.path)
        ):
            return self.otherwise(environ, start_response)
        return self.miss(address, environ, start_response)

    def send(self, page: KeptPage, environ, start_response, now: float | None = None):
        """Send a page, or 304 to who has it, and count the visit."""
        if environ["QUERY_STRING"] and not page.status.startswith("200") and self.old_queries.lead_on(environ):
            return self.otherwise(environ, start_response)
        accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
        coding = self.codings.get(accepted) or self.coding_of(accepted)
        ready = page.ready.get(coding) or page.in_coding(coding)
        page.used_at = now or time.time()
        page.hits += 1
        if page.hits == HITS_FOR_BEST:
            self.renewer.ask_best(page)
        if page.counted is not None and is_visit(environ):
            count(page.counted)
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and (page.tag in known or known.strip() == "*") and page.status.startswith("200"):
            start_response(NOT_MODIFIED, ready.unchanged_headers)
            return []
        start_response(page.status, ready.headers)
        # A list: granian hands one over at once, and asks anything else for its parts one by one, which takes longer.
        return [ready.body] if environ["REQUEST_METHOD"] == "GET" else []

    def coding_of(self, accepted: str) -> str:
        """Return the coding for an Accept-Encoding header (RFC 9110, 12.5.3), and remember it for the next."""
        wanted = {}
        for item in accepted.lower().split(","):
            name, _, weight = item.partition(";")
            wanted[name.strip()] = weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
        coding = next((name for name in ("br", "gzip") if wanted.get(name)), "identity")
        if len(self.codings) < MOST_HEADERS_KNOWN:
            self.codings[accepted] = coding
        return coding

    def miss(self, address: Address, environ, start_response):
        """Make the page, or wait for whoever makes it already."""
        then = self.number[0]
        while True:
            flight, leads = self.flights.join(address)
            if leads:
                try:
                    failed = self.make(address, environ, flight)
                finally:
                    self.flights.land(address, flight)
                if flight.page is not None:
                    return self.send(flight.page, environ, start_response)
                if failed is not None:
                    return self.pass_on(failed, environ, start_response)
                return self.otherwise(environ, start_response)
            if not flight.landed.wait(LONGEST) or flight.page is None:
                return self.otherwise(environ, start_response)
            # Made before a change that was there when this request came: it has to be made once more.
            if flight.is_old or flight.page.generation >= then:
                return self.send(flight.page, environ, start_response)

    def make(self, address: Address, environ, flight):
        """Put a page on the flight, or nothing where the answer is not everybody's.

        Return (status, headers, response) where Django could not answer and nothing older is left; else None.
        """
        now, number = time.time(), self.number[0]
        generation_beyond.watcher.start()
        # A change that came in since is a reason to try at once: whoever made it has reached the database.
        until, then = self.resting.get(address, (0, number))
        if until - REST <= now < until and number == then and self.has_old(address, flight, now):
            return None
        with self.spool.alone(address):
            page = self.spool.read(address)
            if page is not None and page.generation == number and page.made_at - AHEAD <= now < page.fresh_until:
                self.shelf.put(address, page)
                flight.page = page
                return None
            number, now = self.number[0], time.time()
            try:
                answer = self.ask_django(address, environ)
            except Exception:
                if self.has_old(address, flight, now, failed_under=number):
                    logger.exception("A page could not be made, and an older one is sent.")
                    return None
                raise
            status, headers, response = answer
            if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR or getattr(response, "is_half", False):
                if not self.has_old(address, flight, now, failed_under=number):
                    return answer
                response.close()
                return None
            page = kept_page(response, status, headers, number, now)
            response.close()
            if page is None:
                self.let_go(address, number, now)
                return None
            self.resting.pop(address, None)
            self.shelf.put(address, page)
            self.spool.write(address, page)
            flight.page = page
            return None

    def ask_django(self, address: Address, environ):
        said = []
        self.made += 1
        response = self.django(
            impersonal(environ, address), lambda status, headers, *rest: said.extend((status, headers))
        )
        return said[0], said[1], response

    def has_old(self, address: Address, flight, now: float, failed_under: int | None = None) -> bool:
        """Put the last page of this address that could be made on the flight, if it is less than a day old.

        `failed_under` is the number under which making it anew has just failed: the next try comes after a rest.
        """
        # Another process may have made a newer one, or seen that there is nothing to be sent to everybody any more.
        found = [page for page in (self.shelf.get(address), self.spool.read(address)) if page is not None]
        old = max(found, key=lambda page: (page.generation, page.made_at), default=None)
        if old is None or old.is_gone or now - old.made_at >= DAY:
            return False
        # Where the database is asked by nobody the next try costs nothing, and shows at once that it is there again.
        if failed_under is not None and not generation_beyond.is_refused():
            self.remember(self.resting, address, (now + REST, failed_under))
        old.is_asked_for = False
        flight.page, flight.is_old = old, True
        return True

    def let_go(self, address: Address, number: int, now: float) -> None:
        """Note that an address has nothing for everybody, so that what it had is not sent even in need."""
        self.remember(self.passed, address, number)
        if self.shelf.let_go(address) or self.spool.has(address):
            self.spool.write(address, KeptPage.gone(number, now))

    @staticmethod
    def remember(notes: dict, address: Address, value) -> None:
        """Note something of an address. Addresses are without number, so notes begin anew when there are many."""
        if len(notes) >= MOST_NOTES:
            notes.clear()
        notes[address] = value

    def renew(self, address: Address, environ) -> None:
        """Make a page anew that is still being sent. Runs in the background."""
        flight, leads = self.flights.join(address)
        if not leads:
            return
        try:
            failed = self.make(address, environ, flight)
        finally:
            self.flights.land(address, flight)
        if failed is not None:
            failed[2].close()

    def pass_on(self, answer, environ, start_response):
        """Send an answer as Django made it to the one who asked."""
        status, headers, response = answer
        start_response(status, headers)
        if environ["REQUEST_METHOD"] == "HEAD":
            response.close()
            return []
        return response
