"""The brush behind the demo's pictures: the palette, curves, a flat-colour canvas on Pillow and small motifs."""

from collections.abc import Callable, Iterable
from math import atan2, cos, degrees, pi, radians, sin

from PIL import Image, ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]
Curve = Callable[[float], float]

# The colours of the look; a picture uses these, or a mix of two of them, and nothing else.
PAPER: Colour = (0xFB, 0xF8, 0xF3)
BRAND: Colour = (0x0F, 0x52, 0x57)
DEEP: Colour = (0x0A, 0x3B, 0x40)
SUN: Colour = (0xF6, 0xB4, 0x43)
CORAL: Colour = (0xC2, 0x45, 0x2D)
LEAF: Colour = (0x2E, 0x6B, 0x43)
PLUM: Colour = (0x6B, 0x3E, 0x75)
SKY: Colour = (0xDC, 0xEB, 0xEE)
SAND: Colour = (0xF3, 0xE9, 0xD8)

# Scenes are composed on this ground, whatever size is asked for.
GROUND_WIDTH, GROUND_HEIGHT = 1200, 600
# Pillow draws hard edges: we draw larger and average down. At 2 the long, shallow hills still show steps.
SUPERSAMPLE = 4


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """A colour between two of the palette; `share` is how much of the second."""
    return tuple(round(x + (y - x) * share) for x, y in zip(a, b, strict=True))


def swell(level: float, *waves: tuple[float, float, float]) -> Curve:
    """A curve of summed sines, each given as height, length and start (in turns)."""
    return lambda x: level + sum(h * sin(2 * pi * (x / length + start)) for h, length, start in waves)


def ridge(*points: Point) -> Curve:
    """A smooth hill line through the points (a cubic that never kinks)."""

    def slope(i: int) -> float:
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        return (by - ay) / (bx - ax)

    def height(x: float) -> float:
        i = max(0, min(len(points) - 2, sum(px <= x for px, _ in points) - 1))
        (ax, ay), (bx, by) = points[i], points[i + 1]
        span = bx - ax
        t = (x - ax) / span
        return (
            (2 * t**3 - 3 * t**2 + 1) * ay
            + (t**3 - 2 * t**2 + t) * span * slope(i)
            + (3 * t**2 - 2 * t**3) * by
            + (t**3 - t**2) * span * slope(i + 1)
        )

    return height


def bezier(a: Point, b: Point, c: Point, d: Point, steps: int = 60) -> list[Point]:
    """Points along a cubic curve from a to d, pulled by b and c."""

    def spot(t: float) -> Point:
        pulls = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        weighed = list(zip(pulls, (a, b, c, d), strict=True))
        return sum(k * x for k, (x, _) in weighed), sum(k * y for k, (_, y) in weighed)

    return [spot(i / steps) for i in range(steps + 1)]


def arc(x: float, y: float, rx: float, ry: float, start: int, end: int) -> list[Point]:
    """Points round part of an ellipse, in degrees clockwise from the right."""
    turns = [radians(start + (end - start) * i / 60) for i in range(61)]
    return [(x + rx * cos(a), y + ry * sin(a)) for a in turns]


def surf(level: float, height: float, length: float, start: float) -> Curve:
    """A row of waves: the second, shorter sine narrows the crests and flattens the troughs, as water does."""
    return swell(level, (height, length, start - 0.25), (height * 0.24, length / 2, 2 * start - 0.25))


def lens(t: float) -> float:
    """The width of a leaf or a glint along its length: nothing at each end, full in the middle."""
    return sin(pi * t)


class Canvas:
    """A flat-colour brush in the units of the ground (1200 by 600), which covers the picture like `object-fit: cover`.

    Covering, not stretching, keeps circles round in any shape of picture.
    """

    def __init__(self, width: int, height: int, ground: tuple[int, int] = (GROUND_WIDTH, GROUND_HEIGHT)) -> None:
        """Open a canvas of this size in pixels, measured in the units of `ground`."""
        self.size = (width, height)
        self.extent = ground
        big = (width * SUPERSAMPLE, height * SUPERSAMPLE)
        self.scale = max(big[0] / ground[0], big[1] / ground[1])
        self.left = (big[0] - ground[0] * self.scale) / 2
        self.top = (big[1] - ground[1] * self.scale) / 2
        self.image = Image.new("RGB", big, SAND)
        # The RGBA mode on an RGB picture blends see-through fills as they are laid down.
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def fill(self, colour: Colour) -> None:
        """Cover the whole picture."""
        self.pen.rectangle((0, 0, *self.image.size), fill=colour)

    def polygon(self, points: Iterable[Point], colour: Colour, alpha: float = 1.0) -> None:
        """Fill a closed shape."""
        spots = [(self.left + x * self.scale, self.top + y * self.scale) for x, y in points]
        self.pen.polygon(spots, fill=(*colour, round(alpha * 255)))

    def oval(self, x: float, y: float, rx: float, ry: float, colour: Colour, alpha: float = 1.0) -> None:
        """Fill an ellipse about its centre."""
        x, y = self.left + x * self.scale, self.top + y * self.scale
        rx, ry = rx * self.scale, ry * self.scale
        self.pen.ellipse((x - rx, y - ry, x + rx, y + ry), fill=(*colour, round(alpha * 255)))

    def disc(self, x: float, y: float, r: float, colour: Colour, alpha: float = 1.0) -> None:
        """Fill a circle about its centre."""
        self.oval(x, y, r, r, colour, alpha)

    def land(self, top: Curve, colour: Colour, alpha: float = 1.0) -> None:
        """Fill everything below a curve: a hill, a wave, a shore."""
        width, height = self.extent
        points = [(x, top(x)) for x in range(-4, width + 5, 4)]
        self.polygon([(-4, height + 4), *points, (width + 4, height + 4)], colour, alpha)

    def ribbon(
        self,
        spine: list[Point],
        width: Callable[[float], float],
        colour: Colour,
        alpha: float = 1.0,
        flat: bool = False,
    ) -> None:
        """Fill a band along a line; `width(t)` is its width from start (t=0) to end (t=1).

        A flat ribbon is measured sideways only, as the eye sees a path or a glint lying on level ground.
        """
        left, right = [], []
        last = len(spine) - 1
        for i, (x, y) in enumerate(spine):
            (ax, ay), (bx, by) = spine[max(i - 1, 0)], spine[min(i + 1, last)]
            length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0
            half = width(i / last) / 2
            nx, ny = (half, 0.0) if flat else ((ay - by) / length * half, (bx - ax) / length * half)
            left.append((x - nx, y - ny))
            right.append((x + nx, y + ny))
        self.polygon(left + right[::-1], colour, alpha)

    def finish(self) -> Image.Image:
        """The picture at the size that was asked for."""
        return self.image.resize(self.size, Image.Resampling.BOX)


def crest(c: Canvas, curve: Curve, start: float, end: float, width: float, colour: Colour, alpha: float) -> None:
    """A thin light laid along part of a wave or hill."""
    spine = [(start + (end - start) * i / 80, curve(start + (end - start) * i / 80)) for i in range(81)]
    c.ribbon(spine, lambda t: width * lens(t), colour, alpha)


def glint(c: Canvas, x: float, y: float, length: float, width: float, colour: Colour, alpha: float = 1.0) -> None:
    """A short level stroke of light on water."""
    crest(c, lambda _: y, x - length / 2, x + length / 2, width, colour, alpha)


def low_sun(c: Canvas, x: float, y: float, r: float, glow: float = 0.2) -> None:
    """The sun with two soft rings of warmth round it."""
    c.disc(x, y, r * 2.3, SUN, glow * 0.7)
    c.disc(x, y, r * 1.6, SUN, glow)
    c.disc(x, y, r, SUN)


def tree(c: Canvas, x: float, y: float, h: float, colour: Colour) -> None:
    """A round tree standing at x, y."""
    c.ribbon([(x, y + 4), (x, y - h * 0.5)], lambda _: h * 0.07, colour)
    c.oval(x, y - h * 0.62, h * 0.26, h * 0.4, colour)


def leaf(c: Canvas, x: float, y: float, turn: float, length: float, colour: Colour, alpha: float = 0.92) -> None:
    """One leaf from its stem outwards, `turn` degrees from the right, with a light rib."""
    a = radians(turn)
    tip = (x + length * cos(a), y + length * sin(a))
    bow = (-sin(a) * length * 0.08, cos(a) * length * 0.08)
    mids = [(x + (tip[0] - x) * k + bow[0], y + (tip[1] - y) * k + bow[1]) for k in (0.35, 0.7)]
    spine = bezier((x, y), *mids, tip)
    c.ribbon(spine, lambda t: length * 0.5 * lens(t**0.8), colour, alpha)
    c.ribbon(spine[2:50], lambda t: length * 0.02 * (1 - t) + 0.6, PAPER, 0.6)


def sprig(c: Canvas, stem: list[Point], size: float, colours: tuple[Colour, ...]) -> None:
    """A stem with leaves in turn on each side, smaller towards the tip."""
    c.ribbon(stem, lambda t: size * (0.07 - 0.045 * t), colours[0])
    count = 11
    for i in range(count):
        spot = 6 + round(i * 50 / (count - 1))
        (ax, ay), (bx, by) = stem[spot - 2], stem[spot + 2]
        heading = degrees(atan2(by - ay, bx - ax))
        lean = 52 if i % 2 else -52
        leaf(c, *stem[spot], heading + lean, size * (1 - 0.045 * i), colours[i % len(colours)])
    (ax, ay), (bx, by) = stem[-4], stem[-1]
    leaf(c, bx, by, degrees(atan2(by - ay, bx - ax)), size * 0.5, colours[0])
