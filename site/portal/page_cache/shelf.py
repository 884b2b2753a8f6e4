"""The pages that one process keeps: so many bytes and no more; what was not asked for longest goes first."""

from threading import Lock

from .asking import Address
from .kept_page import KeptPage

# Addresses that lead nowhere or elsewhere are without number; they may not push the pages out.
MOST_OTHERS = 200
# With parameters there are thousands of lists; they may take half of the room.
SHARE_WITH_QUERY = 0.5


class Shelf:
    """Reading takes no lock: a page that is let go while it is read is sent once more, and nothing else happens."""

    def __init__(self, most_bytes: int):
        self.most_bytes = most_bytes
        self.pages: dict[Address, KeptPage] = {}
        self._lock = Lock()
        self.get = self.pages.get

    def put(self, address: Address, page: KeptPage) -> None:
        """Keep a page, in the place of an older one."""
        with self._lock:
            self.pages[address] = page
            self._let_go(lambda address, page: not page.status.startswith("200"), most=MOST_OTHERS)
            self._let_go(lambda address, page: bool(address.query), most_bytes=self.most_bytes * SHARE_WITH_QUERY)
            self._let_go(lambda address, page: True, most_bytes=self.most_bytes)

    def let_go(self, address: Address) -> bool:
        """Keep the page of an address no longer; tell whether there was one."""
        with self._lock:
            return self.pages.pop(address, None) is not None

    def _let_go(self, belongs, most=None, most_bytes=None) -> None:
        """Make room by a tenth once there is too much, so that not every page that comes costs a look at all."""
        found = [(page.used_at, address, page.size) for address, page in self.pages.items() if belongs(address, page)]
        number, size = len(found), sum(row[2] for row in found)
        if (most is None or number <= most) and (most_bytes is None or size <= most_bytes):
            return
        for _, address, bytes_of_it in sorted(found, key=lambda row: row[0]):
            if (most is None or number <= most * 0.9) and (most_bytes is None or size <= most_bytes * 0.9):
                return
            del self.pages[address]
            number -= 1
            size -= bytes_of_it

    @property
    def size(self) -> int:
        """Bytes of all that is kept, near enough."""
        return sum(page.size for page in list(self.pages.values()))
