"""The bill of materials (SBOM) of what is served: CycloneDX JSON, made by cyclonedx-py from the lock."""

import json
import subprocess
import sys
from pathlib import Path

from tests.supply.licences import licence_of
from tests.supply.locks import EXTRAS, ROOT, pinned


class BillError(RuntimeError):
    """The bill could not be made, or does not hold what the lock holds. Says which."""


def write_bill(target: Path, lock: str = EXTRAS, *, validate: bool = True) -> int:
    """Write the bill of a lock to `target` and return how many components it holds. Raises BillError.

    The same lock gives the same bytes: no time, no machine, no chance number.
    """
    program = Path(sys.executable).with_name("cyclonedx-py")
    command = [program, "requirements", lock, "--output-reproducible", "--of", "JSON", "-o", target]
    command.append("--validate" if validate else "--no-validate")  # against CycloneDX's schema: three seconds
    # Its default index is named in the bill, so no machine's own may take its place.
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if made.returncode:
        raise BillError(made.stderr.strip()[-500:])
    bill = json.loads(target.read_text())
    for component in bill["components"]:
        # Its description repeats the lock's line; licences it cannot know from a lock.
        component.pop("description", None)
        component["licenses"] = [licence_entry(licence_of(component["name"]))]
    target.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n")
    if difference := differences(bill, lock):
        raise BillError(f"The bill is not the lock: {', '.join(difference)}.")
    return len(bill["components"])


def licence_entry(licence: str) -> dict:
    """Return CycloneDX's words for a licence: its own name, since not every maker writes SPDX's."""
    return {"license": {"name": licence}}


def differences(bill: dict, lock: str = EXTRAS) -> list[str]:
    """Return what the bill and the lock do not have in common, by name, version and every checksum."""
    locked = {(each.name, each.version, frozenset(each.hashes)) for each in pinned(lock)}
    billed = {(each["name"], each["version"], frozenset(hashes_of(each))) for each in bill["components"]}
    return sorted(f"{name} {version}" for name, version, _ in locked ^ billed)


def hashes_of(component: dict) -> list[str]:
    return [hash_["content"] for place in component.get("externalReferences", []) for hash_ in place.get("hashes", [])]
