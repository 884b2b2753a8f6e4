"""Contrast between two colours, as WCAG 2.2 defines it. Pure."""

import re

HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def is_hex(colour: str) -> bool:
    """Return True for # and six hexadecimal digits, and nothing else."""
    return bool(HEX.fullmatch(colour))


def relative_luminance(colour: str) -> float:
    """Return 0 (black) to 1 (white) for an #RRGGBB colour. Source: WCAG 2.2, "relative luminance"."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 (same) to 21 (black on white). Source: WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((relative_luminance(one), relative_luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
