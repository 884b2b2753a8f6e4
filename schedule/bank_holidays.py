"""Bank holidays of the four nations, without asking anybody: a kept library computes them. Pure."""

from datetime import date
from functools import lru_cache

NATIONS = [("ENG", "England and Wales"), ("SCT", "Scotland"), ("NIR", "Northern Ireland")]


@lru_cache(maxsize=64)
def _of_year(nation: str, year: int):
    # Here, so that a process which only serves visitors does without its three megabytes.
    from holidays import country_holidays

    return country_holidays("GB", subdiv=nation, years=year)


def bank_holiday(day: date, nation: str) -> str:
    """Return the bank holiday's name on this day in the nation ("ENG", "SCT" or "NIR"), or "" on a working day."""
    return _of_year(nation, day.year).get(day) or ""
