"""The stylesheets of the version before stay for a day: pages that somebody keeps still name them."""

import json
import os
import time

from django.core.management import call_command

from portal.releases import KEPT, outlived

NEW = {"paths": {"css/site.css": "css/site.222222222222.css"}}
OLD = {"paths": {"css/site.css": "css/site.111111111111.css", "js/gone.js": "js/gone.333333333333.js"}}


def test_what_no_release_needs_goes_after_a_day_and_no_sooner():
    now = 1_000_000.0
    files = [
        ("css/site.css", 0),
        ("css/site.222222222222.css.br", 0),
        ("css/site.111111111111.css", now - KEPT - 1),
        ("css/site.111111111111.css.gz", now - KEPT + 1),
    ]
    assert outlived(files, NEW, now) == ["css/site.111111111111.css"]


def test_a_file_that_is_replaced_today_stays_however_old_it_is(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    long_ago = time.time() - 90 * 24 * 60 * 60
    settings.STATICFILES_DIRS, settings.STATICFILES_FINDERS = [], []
    for name in (*OLD["paths"], *OLD["paths"].values(), "css/older.444444444444.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
        os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / "staticfiles.json").write_text(json.dumps(OLD))
    # What collecting does: it writes the new list.
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": f"{__name__}.Writes"}}
    call_command("collect_release", verbosity=0)
    assert (tmp_path / "css/site.111111111111.css").exists()
    assert (tmp_path / "js/gone.333333333333.js").exists()
    assert not (tmp_path / "css/older.444444444444.css").exists()


def Writes(**options):  # noqa: N802  (stands for a class)
    from django.contrib.staticfiles.storage import StaticFilesStorage

    class Storage(StaticFilesStorage):
        def post_process(self, paths, **options):
            with open(os.path.join(self.location, "staticfiles.json"), "w") as file:
                json.dump(NEW, file)
            return []

    return Storage(**options)
