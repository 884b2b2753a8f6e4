"""Single flight: of many who ask for the same page at once, one has it made and the others wait for it."""

from threading import Event, Lock

LONGEST = 30  # seconds that somebody waits for another's page


class Flight:
    """`page` is what was made, None where nothing is to be shared; `is_old` says that it may be an older one, because
    a new one cannot be made just now."""

    def __init__(self):
        self.page = None
        self.is_old = False
        self.landed = Event()


class Flights:
    def __init__(self):
        self._lock = Lock()
        self._under_way = {}

    def join(self, address) -> tuple[Flight, bool]:
        """Return the flight to an address and whether the caller leads it. Who leads has to land it."""
        with self._lock:
            flight = self._under_way.get(address)
            if flight is not None:
                return flight, False
            flight = self._under_way[address] = Flight()
            return flight, True

    def land(self, address, flight: Flight) -> None:
        with self._lock:
            self._under_way.pop(address, None)
        flight.landed.set()
