"""The demo's pictures, drawn in code so that the project ships no picture files to license or keep in step.

Two doors, `draw` and `mark`. What is in each picture is in `art_scenes.py`, and how it is drawn in `art_brush.py`.
Nothing here is random and nothing reads the clock, so the same call gives the same bytes.
"""

import io

from PIL import Image

from .art_brush import DEEP, SKY, SUN, Canvas, Colour, arc, bezier
from .art_scenes import PAINTERS

SCENES: tuple[str, ...] = tuple(PAINTERS)


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def draw(scene: str, width: int = 1200, height: int = 600) -> bytes:
    """Draw one of `SCENES` and return it as PNG bytes."""
    try:
        paint = PAINTERS[scene]
    except KeyError:
        raise ValueError(f"No scene called {scene!r}; there are: {', '.join(SCENES)}") from None
    canvas = Canvas(width, height)
    paint(canvas)
    return _png(canvas.finish())


def mark(size: int, ground: Colour | None = None) -> bytes:
    """Draw the mark, a sun held in the arms of a harbour, as PNG bytes.

    The same shapes as static/images/mark.svg, for the places that cannot take an SVG. The ground is clear unless a
    colour is given: a phone's home screen turns a clear ground black, so that icon needs its own, with room round it.
    """
    room = 0 if ground is None else 5
    span = 48 + 2 * room
    c = Canvas(size, size, ground=(span, span))
    c.fill(ground or SKY)
    middle = span / 2
    # The light rim keeps the disc's edge on a dark ground; on a light one it all but disappears.
    c.disc(middle, middle, 24, SKY)
    c.disc(middle, middle, 22.4, DEEP)
    c.disc(middle, middle - 4, 7.5, SUN)
    water = [
        *bezier((4.5, 26), (7, 20), (11.5, 18), (13, 22.3)),
        *arc(24, 19.71, 11.3, 11.3, 167, 13),
        *bezier((35, 22.3), (36.5, 18), (41, 20), (43.5, 26)),
        *arc(24, 24, 19.6, 19.6, 6, 174),
    ]
    c.polygon([(x + room, y + room) for x, y in water], SKY)
    picture = c.finish()
    if ground is None:
        clear = Canvas(size, size, ground=(span, span))
        clear.fill((0, 0, 0))
        clear.disc(middle, middle, 24, (255, 255, 255))
        picture.putalpha(clear.finish().getchannel("R"))
    return _png(picture)
