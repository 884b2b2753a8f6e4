"""When the database is taken to hang: not because of one slow question, and not for ever."""

from types import SimpleNamespace

import pytest
from psycopg import Connection, OperationalError
from psycopg.errors import _WaitTimeout

from core.postgresql import base
from core.postgresql.patience import PULSE, Patience


@pytest.fixture
def patience(monkeypatch):
    ours = Patience()
    ours.seconds = 10
    monkeypatch.setattr(base, "patience", ours)
    return ours


@pytest.fixture
def unanswered(monkeypatch):
    """Return a connection whose server says nothing, and what each question was given of time."""
    waited = []

    def nothing_comes(connection, generator, timeout=None):
        waited.append(timeout)
        raise _WaitTimeout

    monkeypatch.setattr(Connection, "wait", nothing_comes)
    closed = []
    return SimpleNamespace(pgconn=SimpleNamespace(finish=lambda: closed.append(True))), waited, closed


def test_one_slow_question_is_given_up_and_others_go_on(patience, unanswered):
    connection, waited, closed = unanswered
    with pytest.raises(OperationalError, match="in time"):
        base.wait(connection, None)
    assert (waited, closed) == ([10], [True])
    patience.refuse_while_it_rests()  # says nothing


def test_a_small_question_without_an_answer_spares_everybody_until_there_is_one(patience, unanswered):
    connection, waited, _ = unanswered
    with pytest.raises(OperationalError), patience.asking_how_it_is():
        base.wait(connection, None)
    assert waited == [PULSE]
    with pytest.raises(OperationalError, match="a moment ago"):
        base.wait(connection, None)
    assert waited == [PULSE], "nobody else began to wait"
    with patience.asking_how_it_is():
        pass  # answered
    patience.refuse_while_it_rests()


def test_a_command_waits_for_as_long_as_it_takes(patience, unanswered):
    patience.seconds = None
    connection, waited, _ = unanswered
    with pytest.raises(OperationalError):
        base.wait(connection, None)
    assert waited == [None]
    patience.refuse_while_it_rests()


def test_it_is_said_once_that_nobody_waits(patience, unanswered, caplog):
    connection, *_ = unanswered
    for _ in range(3):
        with pytest.raises(OperationalError), patience.asking_how_it_is():
            base.wait(connection, None)
    assert [record.getMessage() for record in caplog.records] == [
        "The database does not answer. Nobody waits for it until it does."
    ]
    assert patience.rests
