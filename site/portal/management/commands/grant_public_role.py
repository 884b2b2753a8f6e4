"""Give a role of PostgreSQL the rights of a process that serves visitors alone, and take all others away."""

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection, transaction

from portal.public_role import is_role_name, statements


class Command(BaseCommand):
    help = __doc__ + " The role has to be there. Run it after every migrate, as the owner of the tables."

    def add_arguments(self, parser):
        parser.add_argument("role")
        parser.add_argument("--sql", action="store_true", help="print the statements and run none")

    def handle(self, role, sql=False, **options):
        if connection.vendor != "postgresql":
            raise CommandError("Only PostgreSQL has roles. DATABASE_URL names another database.")
        if not is_role_name(role):
            raise CommandError("A role is called with small letters, figures and underscores.")
        run = statements(role, connection.introspection.table_names())
        # What rows are numbered by: identity columns need no right of their own, sequences of older tables do.
        if sql:
            self.stdout.write("BEGIN;\n" + "".join(f"{statement};\n" for statement in run) + "COMMIT;")
            return
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                for statement in run:
                    cursor.execute(statement)
        except DatabaseError as problem:
            raise CommandError(f"The rights could not be given: {problem}") from None
        self.stdout.write(f"{role} may read what pages are made from, and write what visitors cause.")
