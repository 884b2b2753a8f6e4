"""Short bursts of requests at two servers that are both up, in turns: what one makes of the other, whatever the hour.

A machine's clock drifts and others use it, so a rate by itself says little. The median of the ratios of at least 16
neighbouring bursts moved by 5% where the rates moved by 25%.
"""

import math
import re
import shutil
import subprocess
from dataclasses import dataclass, field

from tests.bench.figures import CannotMeasureError
from tests.bench.machine import Watch, cpu_seconds, settle

MISSING = "wrk, which makes the load, is missing: apt-get install wrk."
COMPRESSED = {"Accept-Encoding": "br, gzip"}
UNITS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}


@dataclass(frozen=True)
class Target:
    """What is asked: a name for people, the address, the server's process, how many ask at once, and for how long."""

    name: str
    url: str
    process: int
    headers: dict = field(default_factory=lambda: dict(COMPRESSED))
    connections: int = 16
    seconds: int = 1


@dataclass(frozen=True)
class Burst:
    rate: float  # answers a second
    middle: float  # milliseconds
    p99: float
    failed: int
    cpu: float  # microseconds of the server's processors for each answer
    foreign: float


@dataclass(frozen=True)
class Pairs:
    """Bursts of two targets, neighbours in time."""

    first: list[Burst]
    second: list[Burst]

    @property
    def ratios(self) -> list[float]:
        """Return first / second for each pair."""
        return [one.rate / other.rate for one, other in zip(self.first, self.second, strict=True) if other.rate]

    @property
    def foreign(self) -> float:
        bursts = [*self.first, *self.second]
        return sum(burst.foreign for burst in bursts) / len(bursts)


def read_wrk(said: str) -> dict:
    """Return rate, middle, p99 (milliseconds), failed and answered from what wrk prints with --latency.

    Without any answer the times are infinite.
    """

    def time_of(share):
        found = re.search(rf"^\s+{share}%\s+([\d.]+)(us|ms|s|m)$", said, re.M)
        return float(found.group(1)) * UNITS[found.group(2)] if found else math.inf

    failed = sum(int(number) for number in re.findall(r"Non-2xx or 3xx responses: (\d+)", said))
    for errors in re.findall(r"Socket errors: (.*)", said):
        failed += sum(int(number) for number in re.findall(r"\d+", errors))
    return {
        "rate": float(re.search(r"^Requests/sec:\s+([\d.]+)$", said, re.M).group(1)),
        "answered": int(re.search(r"^\s+(\d+) requests in ", said, re.M).group(1)),
        "middle": time_of(50),
        "p99": time_of(99),
        "failed": failed,
    }


def burst(target: Target) -> Burst:
    """Ask for as long as the target says. Raises CannotMeasureError without wrk, or where answers are errors."""
    program = shutil.which("wrk")
    if not program:
        raise CannotMeasureError(MISSING)
    headers = [word for name, value in target.headers.items() for word in ("-H", f"{name}: {value}")]
    threads = min(2, target.connections)
    command = [program, f"-t{threads}", f"-c{target.connections}", f"-d{target.seconds}s", "--latency", *headers]
    settle(target.process)
    watch, used = Watch(), cpu_seconds(target.process)
    done = subprocess.run([*command, target.url], capture_output=True, text=True, timeout=120, check=False)
    used, foreign = cpu_seconds(target.process) - used, watch.foreign()
    if done.returncode:
        raise CannotMeasureError(f"wrk did not reach {target.name}: {(done.stdout + done.stderr).strip()[-200:]}")
    said = read_wrk(done.stdout)
    if said["failed"] > said["answered"] / 100:
        raise CannotMeasureError(f"{target.name} failed {said['failed']} times in {said['answered']} answers.")
    cpu = used / max(said["answered"], 1) * 1_000_000
    return Burst(said["rate"], said["middle"], said["p99"], said["failed"], cpu, foreign)


def paired(first: Target, second: Target, pairs: int) -> Pairs:
    """Return bursts in turns, the order of each pair the other way round from the last."""
    for target in (first, second):
        burst(target)  # connections, caches and branch predictors
    ours, theirs = [], []
    for number in range(pairs):
        if number % 2:
            theirs.append(burst(second))
            ours.append(burst(first))
        else:
            ours.append(burst(first))
            theirs.append(burst(second))
    return Pairs(ours, theirs)
