"""Whether the version before still runs on the tables of this one. Pure: it looks at a migration's operations.

While a new version is brought in, the old one goes on serving visitors from tables that are already new. So a version
only adds, and only what an INSERT that does not know of it can leave out. What nothing uses any more is taken away by
the version after, in a migration that says `unused_since = "0.3"`.
"""

from django.db.migrations import operations
from django.db.models import NOT_PROVIDED, ManyToManyField

TAKES_AWAY = (
    operations.RemoveField,
    operations.DeleteModel,
    operations.RenameField,
    operations.RenameModel,
    operations.AlterModelTable,
)


def can_be_left_out(field) -> bool:
    """Tell whether a row can be written by who does not know of the field: the default has to be the database's own."""
    return isinstance(field, ManyToManyField) or field.null or field.db_default is not NOT_PROVIDED


def dangers(migration) -> list[str]:
    """Return, in words, what the version before would stumble over; nothing for a migration that says since when what
    it takes away is unused."""
    if getattr(migration, "unused_since", ""):
        return []
    found = []
    for operation in flat(migration.operations):
        if isinstance(operation, TAKES_AWAY):
            found.append(f"takes away or renames: {operation.describe()}")
        if isinstance(operation, operations.AddField) and not can_be_left_out(operation.field):
            found.append(f"needs db_default or null: {operation.describe()}")
    return found


def flat(found):
    for operation in found:
        yield operation
        if isinstance(operation, operations.SeparateDatabaseAndState):
            yield from flat(operation.database_operations)
