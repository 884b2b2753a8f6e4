"""The pictures of the editor's guide: cropped to what matters, WebP, small. `sh ./portal screenshots guide-pictures`.

They go to static/cms/guide, and docs/editors.md shows them. Look at each before you commit it.
"""

import io
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
TALLEST = 620  # of a crop, in CSS pixels: a picture in a guide is glanced at


@dataclass(frozen=True)
class Shot:
    """A screen, what is pressed on it, and the selectors that the crop has to hold: the first of each that shows.

    `prepare` is called with the page for what a press cannot do.
    """

    screen: Screen
    around: tuple[str, ...]
    presses: tuple[str, ...] = ()
    width: int = WIDE
    tallest: int = TALLEST
    prepare: Callable = field(default=lambda page: None)


def headed(words: str) -> str:
    return f"section.w-panel:has(> .w-panel__header :text-is('{words}'))"


def side_panel(name: str) -> str:
    return f"[data-side-panel-toggle='{name}']"


WEBINAR, ROOM = "/cms/webinars/", "/cms/common-rooms/"
SHOTS = {
    "needs-attention": Shot(CMS["cms-dashboard"], (".needs-attention",)),
    "publish-menu": Shot(
        Screen(WEBINAR, (TITLE,)),
        ("footer [aria-label='More actions']", "footer .w-dropdown__content"),
        ("footer [aria-label='More actions']",),
    ),
    "recording": Shot(CMS["cms-webinar-content"], (headed("Recording"),)),
    "room-dates": Shot(CMS["cms-common-room-content"], (headed("When"),), tallest=900),
    "join-link": Shot(CMS["cms-join-link"], ("#main form", "#main .help-block")),
    "one-session": Shot(CMS["cms-session"], ("#main form",), tallest=760),
    "hosting": Shot(CMS["cms-hosting-session"], ("main",), width=NARROW),
    "handle-with-care": Shot(CMS["cms-resource-who-and-what"], (headed("Handle with care"),)),
    "checks": Shot(Screen("/cms/resources/", (TITLE,)), ("[data-form-side]",), (side_panel("checks"),)),
    "preview": Shot(Screen(ROOM, (TITLE,)), ("[data-form-side]",), (side_panel("preview"),)),
    "schedule": Shot(Screen(WEBINAR, (TITLE,)), ("[data-form-side]",), (side_panel("status"),)),
    "signposts": Shot(CMS["cms-signposts"], ("#main",), tallest=520),
    "numbers": Shot(CMS["cms-numbers"], ("#main",), tallest=700),
    "second-step": Shot(CMS["cms-second-steps"], ("main",), width=760),
}


def box_around(page, shot) -> dict:
    """Return the part of the page, in its own coordinates, that holds what has to be seen."""
    boxes = [page.locator(selector).locator("visible=true").first.bounding_box() for selector in shot.around]
    left = max(0, min(box["x"] for box in boxes) - MARGIN)
    top = max(0, min(box["y"] for box in boxes) - MARGIN)
    right = min(shot.width, max(box["x"] + box["width"] for box in boxes) + MARGIN)
    bottom = max(box["y"] + box["height"] for box in boxes) + MARGIN
    return {"x": left, "y": top, "width": right - left, "height": min(bottom - top, shot.tallest)}


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
    page.set_viewport_size({"width": max(shot.width, WIDE), "height": 1000})
    page.goto(shot.screen.address)
    for selector in (*shot.screen.presses, *shot.presses):
        page.locator(selector).locator("visible=true").first.click()
        page.wait_for_load_state("networkidle")
    # As high as the page, so that nothing has to be scrolled to and what sticks to the foot does not lie over it.
    page.set_viewport_size({"width": shot.width, "height": 1000})
    shot.prepare(page)
    page.wait_for_timeout(600)  # panels slide in
    target = page.locator(shot.around[0]).locator("visible=true").first
    target.evaluate("element => element.scrollIntoView({block: 'start'})")
    return page.screenshot(clip=box_around(page, shot))


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
