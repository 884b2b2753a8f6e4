"""After visits to everything there is, errors included, nothing that a visitor brought is in any file that is left."""

import sqlite3

import pytest
from django.db import connection

from tests.deploy.nginx import MISSING, find_nginx
from tests.made_once import copy_of_demo
from tests.required import lacking
from tests.security.sweep import EXPECTED, TRACES, Swept, look, sweep

REQUESTS = 90  # `python -m tests.security.sweep 500` asks more often
SEARCHES = 100


@pytest.fixture(scope="module")
def left(demo_var, tmp_path_factory):
    """What `sh ./portal serve` behind nginx as shipped left after the sweep: what was asked, where traces are."""
    if not find_nginx():
        lacking("NGINX", MISSING)
    var, folder = copy_of_demo(demo_var, tmp_path_factory.mktemp("swept")), tmp_path_factory.mktemp("nginx")
    return sweep(var, folder, REQUESTS), var, folder


def test_every_kind_of_answer_was_asked_for(left):
    swept, var, folder = left
    assert set(swept.asked) >= EXPECTED, swept.asked
    # Both logs were written while it was asked: otherwise there would be nothing to look through.
    assert (folder / "access.log").read_text().count("\n") >= REQUESTS // 3
    assert "OperationalError" in (var / "served.log").read_text()


def test_no_file_table_log_or_cache_knows_who_was_there(left):
    swept, *_ = left
    assert swept.looked_at > 100
    assert swept.found == []


@pytest.mark.parametrize("trace", TRACES)
def test_a_trace_would_be_found(tmp_path, trace):
    (tmp_path / "log").write_text(f"somebody: {trace}")
    with sqlite3.connect(tmp_path / "kept.sqlite3") as database:
        database.execute("CREATE TABLE people (word TEXT)")
        database.execute("INSERT INTO people VALUES (?)", [trace])
    swept = Swept()
    look(swept, [tmp_path])
    assert sorted(swept.found) == [f"{trace} in kept.sqlite3", f"{trace} in log"]


def everything_stored() -> dict:
    """Return {table: its rows} of the whole database."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        return {table: rows_of(cursor, table) for table in tables}


def rows_of(cursor, table: str) -> list:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  (names from the database)
    return sorted(map(repr, cursor.fetchall()))


def test_searches_leave_nothing_in_any_table(client, home):
    before, dear = everything_stored(), {0: "/search/", 1: "/cy/search/", 2: "/find-support/"}
    for number in range(SEARCHES):
        address = dear.get(number % 10, "/search/suggest/")
        assert client.get(address, {"q": f"quokka{number} suicidal thoughts", "who": "me"}).status_code == 200
    assert everything_stored() == before
