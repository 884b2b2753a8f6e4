"""Pictures of every kind of page, for looking at: `python -m tests.browser.screenshots [names…]`.

Starts a demo of its own, or looks at the portal that --url names. Names are those of addresses.TEMPLATES and of
cms_screens.CMS; without any, everything is taken. The pictures go to var/screenshots, or to the folder that --out
names. `guide-pictures` writes those of the editor's guide anew, into static/cms/guide.
"""

import argparse
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from tests.browser.addresses import POSTER_LINK, POSTERS, TEMPLATES
from tests.browser.cms_screens import CMS, FAR, VISITOR
from tests.browser.cms_screens import WIDTHS as CMS_WIDTHS
from tests.browser.guide_pictures import take_guide_pictures
from tests.browser.running import FLAGS, ROOT, find_browser, running_portal
from tests.browser.signing_in import SECRET, give_password, sign_in

WIDTHS = (320, 768, 1280)
HEIGHT = 900
SLIDES = 500  # milliseconds in which the CMS moves its menu aside
PRESSED = dict.fromkeys(POSTERS, (POSTER_LINK,)) | {name: screen.presses for name, screen in CMS.items()}
EVERYTHING = {**TEMPLATES, **POSTERS, **{name: screen.address for name, screen in CMS.items()}}
GUIDE = "guide-pictures"


def say(words) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def arguments(given=None):
    parser = argparse.ArgumentParser(prog="sh ./portal screenshots", description=__doc__.split("\n\n")[0])
    parser.add_argument(
        "names",
        nargs="*",
        metavar="name",
        help=f"for example: home guide cms-sessions {GUIDE}",
    )
    parser.add_argument("--out", type=Path, help="the folder for the pictures (default: var/screenshots)")
    parser.add_argument("--url", help="a portal that is running already")
    parser.add_argument("--dark", action="store_true", help="as a dark system shows it")
    parser.add_argument("--forced-colors", action="store_true", help="as a system with colours of its own shows it")
    parser.add_argument("--print", dest="paper", action="store_true", help="as paper shows it")
    chosen = parser.parse_args(given)
    if unknown := [name for name in chosen.names if name not in (*EVERYTHING, GUIDE)]:
        parser.error(f"there is no {', '.join(unknown)}; there are: {', '.join([*EVERYTHING, GUIDE])}")
    return chosen


def look_of(chosen) -> tuple[dict, str]:
    """Return what the browser is to pretend, and how the pictures' names end."""
    media = {
        "color_scheme": "dark" if chosen.dark else "light",
        "forced_colors": "active" if chosen.forced_colors else "none",
        "media": "print" if chosen.paper else "screen",
    }
    wanted = {"dark": chosen.dark, "forced-colors": chosen.forced_colors, "print": chosen.paper}
    return media, "".join(f"-{name}" for name, is_on in wanted.items() if is_on)


@contextmanager
def portal_to_look_at(chosen):
    """Give a portal's address and the folder that holds its demo password."""
    var = Path(os.environ.get("VAR_DIR", ROOT / "var"))
    if chosen.url:
        yield chosen.url.rstrip("/"), var
        return
    with tempfile.TemporaryDirectory() as folder, running_portal(Path(folder)) as url:
        yield url, Path(folder)


def take(page, name, chosen, ending) -> None:
    """Take one address at every width. What is pressed on the way is pressed at the last width, the widest."""
    widths = CMS_WIDTHS if name in CMS else WIDTHS
    page.set_viewport_size({"width": widths[-1], "height": HEIGHT})
    page.goto(EVERYTHING[name])
    for selector in PRESSED.get(name, ()):
        page.locator(selector).first.click()
        page.wait_for_load_state("load")
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.wait_for_load_state("networkidle")
        if name in CMS:
            page.mouse.move(0, HEIGHT - 1)  # off whatever was pressed: it may have words of its own to show
            page.wait_for_timeout(SLIDES)
        path = chosen.out / f"{name}-{width}{ending}.png"
        page.screenshot(path=path, full_page=True)
        say(path)


class Looking:
    """Pages of a browser, one for each account; each signs in when it is first needed."""

    def __init__(self, browser, url, var, media):
        self.browser, self.url, self.var, self.media = browser, url, var, media
        self.pages = {}

    def page_of(self, who):
        if who not in self.pages:
            # Whoever comes through a proxy is not at the demo's own machine.
            headers = {"X-Forwarded-For": "203.0.113.9"} if who == FAR else {}
            options = {
                "base_url": self.url,
                "reduced_motion": "reduce",
                "locale": "en-GB",
                "extra_http_headers": headers,
            }
            page = self.browser.new_context(**options).new_page()
            page.emulate_media(**self.media)
            page.set_default_timeout(15_000)
            page.on("dialog", lambda dialog: dialog.accept())  # "Leave this page?"
            if who == FAR:
                page.goto("/cms/")
                give_password(page, "manager", (self.var / SECRET).read_text().strip())
                page.wait_for_url("**/begin/**")
            elif who != VISITOR:
                page.set_viewport_size({"width": CMS_WIDTHS[-1], "height": HEIGHT})
                sign_in(page, self.var, who)
            self.pages[who] = page
        return self.pages[who]


def main(given=None) -> None:
    chosen = arguments(given)
    chosen.out = chosen.out or ROOT / "var" / "screenshots"
    chosen.out.mkdir(parents=True, exist_ok=True)
    names = chosen.names or list(EVERYTHING)
    media, ending = look_of(chosen)
    missed = []
    with portal_to_look_at(chosen) as (url, var), sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=FLAGS)
        looking = Looking(browser, url, var, media)
        for name in names:
            who = CMS[name].who if name in CMS else "manager" if name == GUIDE else VISITOR
            if who != VISITOR and not (var / SECRET).exists():
                missed.append(f"{name}: set VAR_DIR to the folder that holds the portal's {SECRET}.")
                continue
            try:
                if name == GUIDE:
                    missed += take_guide_pictures(looking.page_of, say)
                else:
                    take(looking.page_of(who), name, chosen, ending)
            except PlaywrightError as problem:
                missed.append(f"{name}: {problem.message.splitlines()[0]}")
        browser.close()
    if missed:
        sys.exit("Not taken:\n" + "\n".join(missed))


if __name__ == "__main__":
    main()
