"""A disk that is full: whose words say so, and what whoever uploads a file is told. Pure."""

import errno

# No room; no room for this account; a limit on the size of a file.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
WORDS = (
    "There is no room left for this on the server. Nothing was saved, and nothing that was there is lost. "
    "Tell the person who runs the server, and try again later."
)


SQLITE = frozenset({"SQLITE_FULL", "SQLITE_IOERR_WRITE"})
NO_FOLDER = "No usable temporary directory"  # how `tempfile` says that it could write to none


def is_full(problem: BaseException | None) -> bool:
    """Tell whether an exception, or what it came from, says that there is no room."""
    while problem is not None:
        if isinstance(problem, OSError) and (problem.errno in FULL or NO_FOLDER in str(problem)):
            return True
        if getattr(problem, "sqlite_errorname", "") in SQLITE:
            return True
        problem = problem.__cause__ or problem.__context__
    return False
