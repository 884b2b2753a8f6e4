"""Django's PostgreSQL, with a limit to how long a visitor's page waits for a server that does not answer.

A server that is down says so at once. One that hangs (stopped, out of disk, cut off behind a wall) says nothing: its
own `statement_timeout` cannot run out, and every thread that asks it is lost to those who could be sent a kept page.
So this side stops waiting, and for a few seconds nobody else begins to (patience.py).

Only what serves visitors is in such a hurry (portal/wsgi.py): a migration may take its time.
"""

from functools import partial

from django.db.backends.postgresql import base
from psycopg import Connection, OperationalError
from psycopg.errors import ConnectionTimeout, _WaitTimeout

from .patience import patience


def wait(connection: Connection, generator, *args, **named):
    """Do what psycopg's own `wait` does, for no longer than may be waited. Raises OperationalError."""
    patience.refuse_while_it_rests()
    if named.get("timeout") is None:
        named["timeout"] = patience.limit()
    try:
        return Connection.wait(connection, generator, *args, **named)
    except _WaitTimeout as problem:
        connection.pgconn.finish()  # nobody knows what state it is in
        patience.no_answer()
        raise OperationalError("The database did not answer in time.") from problem


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params):
        patience.refuse_while_it_rests()
        if patience.seconds is not None:
            from core.generation_beyond import watcher  # it asks for the row in the same way as everybody does

            watcher.start()
        try:
            connection = super().get_new_connection(conn_params)
        except ConnectionTimeout:  # one that refuses does so at once, and nobody has to be spared it
            patience.rest()
            raise
        connection.wait = partial(wait, connection)
        patience.add(connection)
        return connection
