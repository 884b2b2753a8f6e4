"""What the machine is, and who uses its processors: a process with its children, all of it, and so everybody else."""

import os
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
SETTLED_SECONDS, GIVE_UP_SECONDS = 0.06, 5


def describe() -> str:
    """Return processors and kernel, as history keeps it: figures of two machines are not compared."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{os.cpu_count()} x {names[0] if names else os.uname().machine}, Linux {os.uname().release.split('-')[0]}"


def family(root: int) -> list[int]:
    """Return `root` and every process below it that runs now."""
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        try:
            tasks = list(Path(f"/proc/{pid}/task").iterdir())
            waiting += [int(child) for task in tasks for child in (task / "children").read_text().split()]
        except OSError:
            continue  # it ended while we looked
    return found


def cpu_seconds(root: int) -> float:
    """Return the processor seconds of a process and those below it, with those of its children that have ended."""
    total = 0.0
    for pid in family(root):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        total += sum(int(ticks) for ticks in fields[11:15]) / TICKS  # user, system, and both of ended children
    return total


def busy_seconds() -> float:
    """Return the seconds that all processors together were busy, or kept by the machine's host, since it started."""
    fields = [int(ticks) for ticks in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    user, nice, system, _idle, _waiting, hard, soft, stolen = fields
    return (user + nice + system + hard + soft + stolen) / TICKS


class Watch:
    """How much of the machine others used from its making until `foreign()`. We are this process and those below it."""

    def __init__(self):
        self.started, self.busy, self.own = time.monotonic(), busy_seconds(), cpu_seconds(os.getpid())

    def foreign(self) -> float:
        """Return the share, 0 to 1, of all processors."""
        passed = max(time.monotonic() - self.started, 0.01) * (os.cpu_count() or 1)
        others = busy_seconds() - self.busy - (cpu_seconds(os.getpid()) - self.own)
        return min(1.0, max(0.0, others / passed))


def settle(root: int) -> None:
    """Wait until a server has finished what it was still asked: a load generator leaves without its answers."""
    deadline = time.monotonic() + GIVE_UP_SECONDS
    before = cpu_seconds(root)
    while time.monotonic() < deadline:
        time.sleep(SETTLED_SECONDS)
        now = cpu_seconds(root)
        if now == before:
            return
        before = now


def memory_megabytes(pid: int) -> tuple[float, float]:
    """Return (resident, proportional) memory of one process: what it shares counts wholly, or by its part."""
    kept = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, value = line.split(":", 1)
        kept[name] = int(value.split()[0]) / 1024
    return kept["Rss"], kept["Pss"]
