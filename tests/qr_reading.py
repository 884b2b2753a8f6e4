"""Read back what a code's picture holds: the picture's squares, without the library that drew them."""

import re
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def squares_of(svg: str) -> list[list[bool]]:
    """Return the picture's rows of squares, True where dark. It has to be one white ground and one dark path."""
    picture = ElementTree.fromstring(svg)  # noqa: S314 (our own)
    left, top, width, height = (int(number) for number in picture.get("viewBox").split())
    assert (left, top) == (0, 0)
    ground, lines = picture.findall(f"{SVG}path")
    assert (ground.get("fill"), ground.get("d")) == ("#fff", f"M0 0h{width}v{height}h-{width}z")
    assert lines.get("stroke") == "#000"
    rows = [[False] * width for _ in range(height)]
    x = y = 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", lines.get("d")):
        values = [float(number) for number in numbers.split()]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            for step in range(int(values[0])):
                rows[int(y)][int(x) + step] = True
            x += values[0]
    return rows
