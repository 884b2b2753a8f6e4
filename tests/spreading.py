"""Which files one process of a run gets together: those that share something that is dear to bring up."""

from xdist.scheduler import LoadFileScheduling

# Each of these would else be brought up by every process that gets one of the files.
FAMILIES = (
    "tests/race/",  # a server on SQLite and one on PostgreSQL
    "tests/faults/",  # the same, to be broken
    "tests/browser/test_consent_",  # a portal that counts visits
)


class ByFamily(LoadFileScheduling):
    """A file at a time, as `--dist loadfile` does, and a family at a time."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return next((family for family in FAMILIES if file.startswith(family)), file)
