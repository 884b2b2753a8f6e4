"""A portal on two machines: each with a folder and a port of its own, one PostgreSQL, one Redis, Varnish in front.

The second serves visitors alone, with a role in the database that may hardly write. Varnish asks both.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.browser.running import free_port
from tests.deploy.programs import Redis, running_redis, running_varnish
from tests.race.postgres import OWNER, throwaway_postgres
from tests.race.serving import Portal, on_another_machine, serving

ROLE = "portal_public"
ROOMS = {"fills-up": 1, "host-says": 0}


@dataclass(frozen=True)
class Pair:
    first: Portal
    second: Portal
    varnish: int
    redis: Redis
    rooms: dict

    @property
    def ports(self) -> list[int]:
        return [self.first.port, self.second.port, self.varnish]

    def race(self, *words) -> dict:
        """Return what tests/race/machines.py answers: publishing on the first, reading everywhere."""
        ports = ",".join(map(str, self.ports))
        return json.loads(self.first.run("tests.race.machines", ports, *map(str, words)))


def folder_for(name: str, inside: Path) -> Path:
    (inside / name).mkdir()
    return inside / name


@contextmanager
def two_machines(folder: Path, static: Path | None = None, migrated: Path | None = None) -> Iterator[Pair]:
    """Bring it all up; `static` spares squeezing files anew, and `migrated` (tests/race/migrated.py) making tables."""
    varnish = free_port()
    with ExitStack() as stack:
        url = stack.enter_context(throwaway_postgres(like=migrated))
        redis = stack.enter_context(running_redis(folder_for("redis", folder)))
        one = folder_for("one", folder)
        if static is not None:
            (one / "static").symlink_to(static)
        more = {"CACHE_URL": redis.url, "FRONT_CACHE": f"http://127.0.0.1:{varnish}"}
        first, rooms = stack.enter_context(serving(url, one, ROOMS, more))
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f"CREATE ROLE {ROLE} LOGIN")
        first.run("manage", "grant_public_role", ROLE)
        # No DATABASE_URL: what the process does not know, nobody can take from it.
        hardly = {
            "PORTAL_ROLE": "public",
            "PUBLIC_DATABASE_URL": url.replace(f"{OWNER}@", f"{ROLE}@"),
            "DATABASE_URL": "",
        }
        hardly |= {"COUNT_SECONDS": "1"}
        second = stack.enter_context(on_another_machine(first, folder_for("two", folder), hardly))
        nodes = [first.port, second.port]
        stack.enter_context(running_varnish(folder_for("varnish", folder), varnish, nodes))
        yield Pair(first, second, varnish, redis, rooms)
