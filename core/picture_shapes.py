"""The forms in which public pages show pictures: how cropped, how large, in which kinds of file. Pure.

Every form is AVIF, with WebP for browsers that do not know it. The WebP ones are those that older pages have already.
"""

from dataclasses import dataclass

AVIF = "format-avif|avifquality-60"


@dataclass(frozen=True)
class Shape:
    """`crops`: Wagtail's words for it, small to large. `sizes`: how wide it stands on a page, in HTML's words."""

    crops: tuple[str, ...]
    sizes: str
    webp: str = "format-webp"

    def specs(self, kind: str) -> list[str]:
        """Return what Wagtail draws, small to large, as "avif" or as "webp"."""
        return [f"{crop}|{AVIF if kind == 'avif' else self.webp}" for crop in self.crops]

    @property
    def every_spec(self) -> list[str]:
        return [*self.specs("avif"), *self.specs("webp")]


BETTER = "format-webp|webpquality-80"
CARD = Shape(
    ("fill-345x135", "fill-690x270"), "(min-width: 70em) 22rem, (min-width: 48em) 30vw, calc(100vw - 2rem)", BETTER
)
FIGURE = Shape(("width-480", "width-960"), "(min-width: 42em) 40rem, calc(100vw - 2rem)")
STILL = Shape(("fill-480x270", "fill-960x540"), FIGURE.sizes, BETTER)  # cuts off the black bars of YouTube's stills
FACE = Shape(("fill-96x96", "fill-160x160"), "3rem")
LOGO = Shape(("max-160x48", "max-320x96"), "8rem")


@dataclass(frozen=True)
class Picture:
    """A picture as a page shows it. `avif` and `webp` are HTML's srcset; `url` and its size, the largest WebP."""

    avif: str
    webp: str
    url: str
    width: int
    height: int
    sizes: str


def srcset(files) -> str:
    """Return HTML's srcset of files with `url` and `width`, each width once: a small picture is drawn no larger."""
    widths = {file.width: file for file in files}
    return ", ".join(f"{file.url} {width}w" for width, file in sorted(widths.items()))


def assemble(shape: Shape, drawn: dict) -> Picture | None:
    """Return the Picture made of {spec: file with `url`, `width`, `height`}, of which some may be missing.

    None without any WebP: there would be nothing for older browsers. Where some AVIF is missing, none is named:
    a browser takes AVIF wherever it is named, and would take a small one for a large place.
    """
    webp = [drawn[spec] for spec in shape.specs("webp") if spec in drawn]
    avif = [drawn[spec] for spec in shape.specs("avif") if spec in drawn]
    if not webp:
        return None
    largest = webp[-1]
    complete = len(avif) == len(shape.crops)
    return Picture(
        srcset(avif) if complete else "", srcset(webp), largest.url, largest.width, largest.height, shape.sizes
    )
