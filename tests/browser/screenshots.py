"""Pictures of every kind of page, for looking at: `python -m tests.browser.screenshots [names…]`.

Starts a demo of its own, or looks at the portal that --url names. Names are those of addresses.TEMPLATES and of CMS
below; without any, everything is taken. The pictures go to var/screenshots, or to the folder that --out names.
"""

import argparse
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.addresses import POSTER_LINK, POSTERS, TEMPLATES
from tests.browser.running import FLAGS, ROOT, find_browser, running_portal
from tests.browser.signing_in import SECRET, sign_in

WIDTHS = (320, 768, 1280)
HEIGHT = 900
CMS_SIGN_IN = {"cms-sign-in": "/cms/login/"}
CMS = {
    "cms-dashboard": "/cms/",
    "cms-explorer": "/cms/pages/",
    "cms-editor": "/cms/pages/",
    "cms-sessions": "/cms/sessions/",
}
# What is pressed first: these addresses hold the number of a page, and that is not ours to choose.
CMS_WAYS = {"cms-explorer": "a[aria-label^='Explore child pages']", "cms-editor": "td.title a"}
WAYS = {**CMS_WAYS, **dict.fromkeys(POSTERS, POSTER_LINK)}
EVERYTHING = {**TEMPLATES, **POSTERS, **CMS_SIGN_IN, **CMS}


def say(words) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def arguments(given=None):
    parser = argparse.ArgumentParser(prog="sh ./portal screenshots", description=__doc__.split("\n\n")[0])
    parser.add_argument("names", nargs="*", metavar="name", help="for example: home guide cms-editor")
    parser.add_argument("--out", type=Path, help="the folder for the pictures (default: var/screenshots)")
    parser.add_argument("--url", help="a portal that is running already")
    parser.add_argument("--dark", action="store_true", help="as a dark system shows it")
    parser.add_argument("--forced-colors", action="store_true", help="as a system with colours of its own shows it")
    parser.add_argument("--print", dest="paper", action="store_true", help="as paper shows it")
    chosen = parser.parse_args(given)
    if unknown := [name for name in chosen.names if name not in EVERYTHING]:
        parser.error(f"there is no {', '.join(unknown)}; there are: {', '.join(EVERYTHING)}")
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


def take(page, name, address, chosen, ending) -> None:
    """Take one address at every width."""
    page.goto(address)
    if name in WAYS:
        page.locator(WAYS[name]).first.click()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.wait_for_load_state("networkidle")
        path = chosen.out / f"{name}-{width}{ending}.png"
        page.screenshot(path=path, full_page=True)
        say(path)


def main(given=None) -> None:
    chosen = arguments(given)
    chosen.out = chosen.out or ROOT / "var" / "screenshots"
    chosen.out.mkdir(parents=True, exist_ok=True)
    names = chosen.names or list(EVERYTHING)
    media, ending = look_of(chosen)
    with portal_to_look_at(chosen) as (url, var), sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_browser(), args=FLAGS)
        page = browser.new_context(base_url=url, reduced_motion="reduce", locale="en-GB").new_page()
        page.emulate_media(**media)
        for name in names:
            if name not in CMS:
                take(page, name, EVERYTHING[name], chosen, ending)
        inside = [name for name in names if name in CMS]
        if inside and not (var / SECRET).exists():
            say(f"Not taken: {', '.join(inside)}. Set VAR_DIR to the folder that holds the portal's {SECRET}.")
        elif inside:
            page.set_viewport_size({"width": WIDTHS[-1], "height": HEIGHT})
            sign_in(page, var, "manager")
            for name in inside:
                take(page, name, CMS[name], chosen, ending)
        browser.close()


if __name__ == "__main__":
    main()
