"""What a suite hands back: figures with the spread of the run, and the medians they are made of. Pure."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass

RATIO, TIME, COUNT, SIZE = "ratio", "time", "count", "size"


class CannotMeasureError(RuntimeError):
    """Something this suite needs is not here. Says in one sentence what, and how to get it."""


@dataclass(frozen=True)
class Figure:
    """One thing that was measured.

    `name` is unique in its suite and stays the same from run to run. `low` and `high` are the quartiles of the run,
    None for what is counted and not timed. `least` is what has to be reached, `after` what we are after, both from
    issue 7, None where it names none. `foreign` is the share of the machine's CPU that others used meanwhile (0 to 1).
    Figures with a `row` and a `column` are shown in one grid; the others have a line each.
    """

    name: str
    title: str
    value: float
    unit: str
    kind: str
    more_is_better: bool = False
    low: float | None = None
    high: float | None = None
    least: float | None = None
    after: float | None = None
    foreign: float | None = None
    note: str = ""
    row: str = ""
    column: str = ""

    def kept(self) -> dict:
        """Return what history keeps of it: everything but what is not there."""
        return {
            name: round(value, 5) if isinstance(value, float) else value
            for name, value in asdict(self).items()
            if value is not None and (value != "" or name == "unit")
        }

    def reaches(self, wanted: float | None) -> bool | None:
        """Return whether the figure is as good as `wanted`; None where nothing is wanted."""
        if wanted is None:
            return None
        return self.value >= wanted if self.more_is_better else self.value <= wanted


def quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    """Return (lower quartile, median, upper quartile). One value is all three."""
    if len(values) == 1:
        return values[0], values[0], values[0]
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def spread(values: Sequence[float]) -> dict:
    """Return value, low and high as Figure takes them."""
    low, middle, high = quartiles(values)
    return {"value": middle, "low": low, "high": high}


def timed(name: str, title: str, values: Sequence[float], unit: str = "ms", kind: str = TIME, **more) -> Figure:
    """Return the median of several values as a figure, with their quartiles."""
    return Figure(name, title, unit=unit, kind=kind, **spread(values), **more)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least `share` (0 to 1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
