"""A QR code as a picture: dark on white whatever the page's colours, with the quiet zone a phone needs. Pure."""

from io import BytesIO

import segno

QUIET_ZONE = 4  # modules on each side: ISO/IEC 18004, 6.3.8
MOST_READABLE = "m"  # at least 15% may be stained or covered; more where it costs no larger code


class TooLongForACodeError(ValueError):
    """More than a QR code of any size holds."""


def qr_svg(text: str) -> str:
    """Return an SVG document, without a size of its own, that phones read as `text`.

    Raises TooLongForACodeError over some 2,300 characters.
    """
    try:
        code = segno.make_qr(text, error=MOST_READABLE)
    except segno.DataOverflowError as problem:
        raise TooLongForACodeError(str(problem)) from problem
    out = BytesIO()
    code.save(
        out,
        kind="svg",
        border=QUIET_ZONE,
        dark="#000",
        light="#fff",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
        nl=False,
    )
    # Without this a printer may leave hairs of white between the rows.
    return out.getvalue().decode().replace("<svg ", '<svg shape-rendering="crispEdges" ', 1)
