"""Whether the copy still says what the portal says, by the words that a visitor sees."""

import random
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from django.conf import settings
from wagtail.models import Page

from core.privacy import for_everybody

from .copying import Copier
from .crisis import crisis_paths
from .links import name_of
from .releasing import CURRENT

SAMPLE = 20
ASKED_FOR = 4  # times as many pages are drawn: those that say the time differ with every minute
UNSEEN = re.compile(r"<(script|style|template|title)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.S)
NOTICE = re.compile(r'<section class="notice"[^>]*>.*?</section>', re.S)


def visible(page: str) -> str:
    """Return the words of a page without its notices: the copy has one more."""
    return " ".join(unescape(UNSEEN.sub(" ", NOTICE.sub(" ", page))).split())


def sampled(number: int) -> list[str]:
    """Return the paths of so many pages, drawn by lot from those whose words stay as they are between two edits."""
    live = for_everybody(Page.objects.live().filter(depth__gt=1))
    keys = list(live.values_list("pk", flat=True))
    drawn = random.sample(keys, min(len(keys), number * ASKED_FOR))  # nosec B311  # which pages are compared is no secret
    steady = [page for page in live.filter(pk__in=drawn).specific() if not getattr(page, "says_the_time", True)]
    return [parts[2] for page in steady[:number] if (parts := page.get_url_parts())]


def drifted(folder: Path, paths: list[str]) -> list[str]:
    """Return those of `paths` whose copy does not say what the portal says now; also what has no copy."""
    copier = Copier()
    return [path for path in dict.fromkeys(paths) if not is_same(folder / CURRENT, path, copier)]


def is_same(copy: Path, path: str, copier: Copier) -> bool:
    answer = copier.ask(path, is_copy=False)
    if answer.status != 200 or answer.is_half:
        return True  # what cannot be shown now proves nothing: the check of the pages themselves says so
    try:
        kept = (copy / name_of(unquote(path), answer.kind)).read_text()
    except OSError:
        return False
    return visible(kept) == visible(answer.body.decode())


def crisis_drifted() -> list[str]:
    """Return the pages of crisis help whose copy is old. Home is none of these: it says when sessions begin."""
    home = {path for path in crisis_paths() if not path.strip("/") or path.strip("/") in dict(settings.LANGUAGES)}
    return drifted(Path(settings.MIRROR_DIR), [path for path in crisis_paths() if path not in home])
