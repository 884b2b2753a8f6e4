"""Whether an earlier version still runs on the tables of this one: every public page answers, and one is published.

    SEEDED_VAR=FOLDER python -m tests.deploy.old_code COMMIT      FOLDER: what a stopped demo left

Takes COMMIT's files out of git, migrates a copy of the demo's SQLite with the code at hand, and lets the old code loose
on it. Answers in JSON; ends with 1 where a page failed or the published one does not show.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.running import ROOT
from tests.race.serving import copy_of_sqlite

CRAWL = r"""
import django, json, re
django.setup()
from django.test import Client
from home.models import StandardPage
client, todo, failed = Client(raise_request_exception=False), ["/", "/sitemap.xml", "/search/?q=sleep"], []
seen = set(todo)
while todo:
    address = todo.pop()
    answer = client.get(address, HTTP_HOST="127.0.0.1:8000")
    if answer.status_code >= 500:
        failed.append(address)
    if answer.streaming or not answer.get("Content-Type", "").startswith(("text/html", "application/xml", "text/xml")):
        continue
    for found in re.findall(r'href="(/[^"#]*)|<loc>https?://[^/<]+(/[^<]*)', answer.content.decode()):
        link = (found[0] or found[1]).replace("&amp;", "&")
        if link not in seen and "?" not in link and not link.startswith(("//", "/static/", "/media/", "/cms/")):
            seen.add(link)
            todo.append(link)
page = StandardPage.objects.live().filter(locale__language_code="en-gb").first()
page.title = "Published by the old version"
page.save_revision().publish()
shown = page.title in client.get(page.get_url(), HTTP_HOST="127.0.0.1:8000").content.decode()
print(json.dumps({"pages": len(seen), "failed": failed, "published": shown}))
"""


def main(commit: str) -> int:
    seeded = Path(os.environ["SEEDED_VAR"])
    with tempfile.TemporaryDirectory(prefix="portal-old-") as name:
        folder = Path(name)
        var, old = folder / "var", folder / "old"
        var.mkdir()
        old.mkdir()
        copy_of_sqlite(seeded / "portal.sqlite3", var / "portal.sqlite3")
        for shared in ("static", "media", "secret-key", "join-link-key", "sign-in-key"):
            (var / shared).symlink_to(seeded / shared)
        packed = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout
        subprocess.run(["tar", "-x"], cwd=old, input=packed, check=True)
        kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "BASE_URL")}

        def run(where: Path, *words: str) -> str:
            paths = os.pathsep.join([str(where), str(where / "site")])
            variables = kept | {
                "VAR_DIR": str(var), "DJANGO_SETTINGS_MODULE": "portal.settings.dev", "PYTHONPATH": paths,
            }  # fmt: skip
            command = [sys.executable, *words]
            return subprocess.run(
                command, cwd=where, env=variables, stdout=subprocess.PIPE, text=True, check=True
            ).stdout

        run(ROOT, "manage.py", "migrate", "--noinput", "--verbosity", "0")
        found = json.loads(run(old, "-c", CRAWL).splitlines()[-1])
    json.dump(found, sys.stdout)
    return 0 if found["published"] and not found["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
