"""Pages on a machine's disk: handed on whole or not at all, and a disk in trouble costs speed and nothing else."""

import errno
import os
import time
from pathlib import Path
from threading import Event, Thread

import pytest

from portal.page_cache.asking import Address
from portal.page_cache.kept_page import DAY, KeptPage
from portal.page_cache.spool import PRUNE_EVERY, Spool

HERE = Address("testserver", False, "/", "")


def page(body=b"words"):
    return KeptPage(status="200 OK", headers=[("Content-Type", "text/html")], body=body, generation=1, made_at=1.0,
                    fresh_until=2.0, true_until=3.0, counted=None)  # fmt: skip


@pytest.fixture
def spool(tmp_path):
    kept = Spool(tmp_path / "pages")
    with kept.alone(HERE):  # makes the folder
        kept.write(HERE, page())
    return kept


def test_another_process_reads_what_was_written(spool):
    assert Spool(spool.folder).read(HERE).body == b"words"
    others = [HERE._replace(host="x"), HERE._replace(secure=True), HERE._replace(path="/x"), HERE._replace(query="x")]
    assert [spool.read(other) for other in others] == [None] * 4


@pytest.mark.parametrize("left", [b"", b"\x00" * 300, b"[]\n\n", b"\xff\xfe"])
def test_a_broken_file_is_no_page(spool, left):
    (spool.folder / spool.name_of(HERE)).write_bytes(left)
    assert spool.read(HERE) is None
    spool.write(HERE, page(b"again"))
    assert spool.read(HERE).body == b"again"


def test_a_full_disk_keeps_what_was_there_and_stops_nobody(spool, monkeypatch, caplog):
    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with spool.alone(HERE):
        spool.write(HERE, page(b"new"))
    assert spool.read(HERE).body == b"words"
    assert "could not be kept on disk" in caplog.text


def test_a_folder_that_is_none_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("in the way")
    spool = Spool(tmp_path / "file")
    with spool.alone(HERE):
        spool.write(HERE, page())
    assert (spool.read(HERE), spool.has(HERE)) == (None, False)


def test_one_at_a_time_makes_a_page(spool):
    inside, waited = Event(), []

    def other():
        inside.set()
        with Spool(spool.folder).alone(HERE):
            waited.append(time.monotonic())

    with spool.alone(HERE):
        thread = Thread(target=other)
        thread.start()
        inside.wait(5)
        time.sleep(0.05)
        left = time.monotonic()
    thread.join(5)
    assert waited[0] >= left


def test_what_is_a_day_old_or_too_much_is_deleted(spool, monkeypatch):
    monkeypatch.setattr("portal.page_cache.spool.MOST_FILES", 3)
    now = time.time()
    os.utime(spool.folder / spool.name_of(HERE), (now - DAY - 9, now - DAY - 9))
    for number in range(5):
        address = HERE._replace(path=f"/{number}/")
        spool.write(address, page())
        os.utime(spool.folder / spool.name_of(address), (now - 100 + number, now - 100 + number))
    spool._pruned_at = time.monotonic() - PRUNE_EVERY - 1
    spool.write(HERE._replace(path="/last/"), page())
    assert [path for path in "01234" if spool.has(HERE._replace(path=f"/{path}/"))] == ["3", "4"]
    assert (spool.has(HERE), spool.has(HERE._replace(path="/last/"))) == (False, True)
