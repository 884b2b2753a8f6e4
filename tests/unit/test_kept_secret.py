"""What several processes do when they start at once on an empty folder."""

import stat
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from portal.settings.kept_secret import kept_secret


def test_all_who_start_at_once_read_the_same_whole_secret(tmp_path):
    path = tmp_path / "new" / "secret"
    numbers = count()

    def slowly():
        time.sleep(0.05)
        return f"secret {next(numbers)}"

    with ThreadPoolExecutor(8) as several:
        read = list(several.map(lambda _: kept_secret(path, slowly), range(8)))
    assert len(set(read)) == 1
    assert read[0].startswith("secret ")
    assert [kept.name for kept in path.parent.iterdir()] == ["secret"], "no draft is left behind"


def test_only_its_owner_reads_it(tmp_path):
    path = tmp_path / "secret"
    kept_secret(path, lambda: "quiet")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_restart_reads_what_is_there(tmp_path):
    path = tmp_path / "secret"
    assert kept_secret(path, lambda: "first") == "first"
    assert kept_secret(path, lambda: "second") == "first"
