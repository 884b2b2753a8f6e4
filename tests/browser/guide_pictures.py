"""The pictures of the editor's guide: cropped to what matters, WebP, small. `sh ./portal screenshots guide-pictures`.

They go to static/cms/guide, and docs/editors.md shows them. Look at each before you commit it.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image
from playwright.sync_api import Error as PlaywrightError

from tests.browser.cms_screens import CMS, TITLE, VISITOR, Screen
from tests.browser.running import ROOT

FOLDER = ROOT / "static" / "cms" / "guide"
MOST_BYTES = 40 * 1024
WIDE, NARROW = 1000, 390
MARGIN = 12
# What floats over a page: the editor's own map of it, its foot, the bars for scrolling.
FLOATING = "[data-minimap-container], .w-minimap {visibility: hidden} ::-webkit-scrollbar {display: none}"
# A number in a picture would stay behind when the register changes.
NUMBERS = "a[href^='tel:'], a[href^='sms:'] {visibility: hidden}"
FOOT = "footer.footer {visibility: hidden}"
TALLEST = 620  # of a crop, in CSS pixels: a picture in a guide is glanced at


@dataclass(frozen=True)
class Shot:
    """A screen, and the selectors that the crop has to hold: the first of each that shows.

    `prepare` is called with the page for what a press cannot do.
    """

    screen: Screen
    around: tuple[str, ...]
    width: int = WIDE
    height: int = 1000
    tallest: int = TALLEST
    prepare: Callable = field(default=lambda page: None)


def headed(words: str) -> str:
    return f"section.w-panel:has(> .w-panel__header :text-is('{words}'))"


def side_panel(name: str) -> str:
    return f"[data-side-panel-toggle='{name}']"


def write_words_to_check(page) -> None:
    """Write something that the checks have better words for; it stays a draft of the demo."""
    page.locator("#id_summary").fill("He committed suicide after one bad shift. You can read more here.")
    page.wait_for_timeout(5000)  # the preview is drawn anew, and the checks after it


def hide_numbers(page) -> None:
    """Leave cells that begin with a number to ring or to text empty: see NUMBERS."""
    for cell in page.locator("tbody td").all():
        if re.match(r"\s*(text )?\d[\d ]{2,}", cell.text_content()):
            cell.evaluate("cell => { cell.textContent = ''; }")


WEBINAR, ROOM, RESOURCE = "/cms/webinars/", "/cms/common-rooms/", "/cms/resources/"
MORE = "footer button:has-text('More actions')"
SIDE = "[data-form-side]"
DIALOG = "#schedule-publishing-dialog .w-dialog__box"
SHOTS = {
    "needs-attention": Shot(CMS["cms-dashboard"], (".needs-attention",)),
    "publish-menu": Shot(Screen(WEBINAR, (TITLE, MORE)), ("footer .w-dropdown-button", "footer [data-tippy-root]")),
    "recording": Shot(CMS["cms-webinar-content"], (headed("Recording"),)),
    "room-dates": Shot(CMS["cms-common-room-content"], (".resulting-dates",)),
    "join-link": Shot(CMS["cms-join-link"], ("#main form", "#main .help-block")),
    "one-session": Shot(CMS["cms-session"], ("#main form",), tallest=760),
    "hosting": Shot(CMS["cms-hosting-session"], ("main .hosting",), width=NARROW),
    "handle-with-care": Shot(CMS["cms-resource-who-and-what"], (headed("Handle with care"),)),
    "checks": Shot(Screen(RESOURCE, (TITLE, side_panel("checks"))), (SIDE,), height=640, prepare=write_words_to_check),
    "preview": Shot(Screen(ROOM, (TITLE, side_panel("preview"))), (SIDE,), height=700, tallest=700),
    "schedule": Shot(Screen(WEBINAR, (TITLE, side_panel("status"), "text=Set schedule")), (DIALOG,)),
    "signposts": Shot(CMS["cms-signposts"], ("#main",), width=1280, tallest=520, prepare=hide_numbers),
    "numbers": Shot(CMS["cms-numbers"], ("#main",), width=1280, tallest=700),
    "second-step": Shot(CMS["cms-second-step"], ("main .sign-in",), width=760),
}


def box_around(page, shot) -> dict:
    """Return the part of the page, in its own coordinates, that holds what has to be seen."""
    boxes = [page.locator(selector).locator("visible=true").first.bounding_box() for selector in shot.around]
    # What fills the screen's height or begins beside the menu is cut at its edge.
    left = max(0, min(box["x"] - (MARGIN if box["y"] > 0 else 0) for box in boxes))
    top = max(0, min(box["y"] for box in boxes) - MARGIN)
    right = min(shot.width, max(box["x"] + box["width"] for box in boxes) + MARGIN)
    bottom = max(box["y"] + box["height"] for box in boxes) + MARGIN
    return {"x": left, "y": top, "width": right - left, "height": min(bottom - top, shot.tallest, shot.height - top)}


def small_webp(picture: bytes) -> bytes:
    """Return the picture as WebP below MOST_BYTES, as good as fits."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for quality in (86, 78, 70, 60, 50, 40):
        written = io.BytesIO()
        image.save(written, "WEBP", quality=quality, method=6)
        if written.tell() <= MOST_BYTES:
            break
    return written.getvalue()


def take_shot(page, shot) -> bytes:
    page.set_viewport_size({"width": max(shot.width, WIDE), "height": shot.height})
    page.goto(shot.screen.address)
    for selector in shot.screen.presses:
        page.locator(selector).locator("visible=true").first.click()
        page.wait_for_load_state("networkidle")
    page.set_viewport_size({"width": shot.width, "height": shot.height})
    shot.prepare(page)
    page.mouse.move(0, 0)
    target = page.locator(shot.around[0]).locator("visible=true").first
    target.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(800)  # panels slide in
    style = FLOATING + NUMBERS + ("" if shot.around[0].startswith("footer") else FOOT)
    return page.screenshot(clip=box_around(page, shot), style=style)


def take_guide_pictures(page_of, say) -> list[str]:
    """Write every picture; return a line for each that could not be taken. `page_of` gives an account's page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    missed = []
    for name, shot in SHOTS.items():
        try:
            written = small_webp(take_shot(page_of(shot.screen.who or VISITOR), shot))
        except (PlaywrightError, TypeError) as problem:
            missed.append(f"{name}: {str(problem).splitlines()[0]}")
            continue
        path = FOLDER / f"{name}.webp"
        path.write_bytes(written)
        say(f"{path} {len(written) // 1024} KiB")
    return missed
