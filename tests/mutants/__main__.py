"""Break the code on purpose, one fault at a time, and see whether the tests notice.

    python3 -m tests.mutants consent              every fault of consent
    python3 -m tests.mutants consent tabs gpc     those whose name holds one of these words

Works on copies in temporary folders. Exit status 1 when a fault survives, or when its code is no longer there.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.running import running_portal
from tests.mutants import consent
from tests.mutants.mutant import Mutant, copied_tree

SUITES = {"consent": consent.MUTANTS}


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run(tree: Path, tests, seed: Path) -> subprocess.CompletedProcess:
    """Run tests of a tree against its own portal, whose database and pictures are copied from `seed`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("VAR_DIR", "PYTHONPATH")}
    return subprocess.run(
        ["sh", str(tree / "portal"), "test", "-x", "-q", "-p", "no:cacheprovider", *tests],
        env={**kept, "SEEDED_VAR": str(seed), "REQUIRE_BROWSER": "1"},
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )


def tests_of(mutants: list[Mutant]) -> list[str]:
    return list(dict.fromkeys(test for mutant in mutants for test in mutant.caught_by))


def examine(mutant: Mutant, seed: Path) -> str:
    """Return what became of one fault: "caught", "survived", or "broken" when its tests could not run at all."""
    with copied_tree() as tree:
        mutant.apply(tree)
        done = run(tree, mutant.caught_by, seed)
    if done.returncode == 0:
        return "survived"
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    if done.returncode == 1 and failed:
        return "caught"
    return f"broken: {(done.stdout + done.stderr)[-600:]}"


def main(suite: str, words: list[str]) -> int:
    mutants = [
        mutant for mutant in SUITES[suite] if not words or any(word.lower() in mutant.name.lower() for word in words)
    ]
    with copied_tree() as tree:
        for mutant in mutants:  # fails here and now if the code of one has changed
            before = (tree / mutant.path).read_text()
            mutant.apply(tree)
            (tree / mutant.path).write_text(before)
    with TemporaryDirectory(prefix="mutant-seed-") as folder:
        seed = Path(folder)
        say("Writing the demo that every run starts from")
        with running_portal(seed):
            pass
        say("The tests on the code as it is")
        with copied_tree() as tree:
            sound = run(tree, tests_of(mutants), seed)
        if sound.returncode:
            say(sound.stdout[-3000:])
            say("These fail without any fault, so they prove nothing.")
            return 1
        results = {}
        for mutant in mutants:
            began = time.monotonic()
            results[mutant.name] = examine(mutant, seed)
            say(f"{results[mutant.name]:<9} {mutant.name} ({time.monotonic() - began:.0f} s)")
    caught = sum(result == "caught" for result in results.values())
    say(f"\n{caught} of {len(results)} caught.")
    return int(caught != len(results))


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in SUITES:
        sys.exit(f"{__doc__}\nThere is: {', '.join(SUITES)}.")
    sys.exit(main(sys.argv[1], sys.argv[2:]))
