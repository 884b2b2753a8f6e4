"""What is in each of the demo's pictures.

Every scene is composed on a ground of 1200 by 600 and keeps what matters between x 80 to 1120 and y 70 to 530,
because cards crop pictures to 2.55:1 and pages to 16:9.
"""

from collections.abc import Callable

from .art_brush import (
    BRAND,
    CORAL,
    DEEP,
    LEAF,
    PAPER,
    PLUM,
    SAND,
    SKY,
    SUN,
    Canvas,
    Colour,
    Point,
    arc,
    bezier,
    crest,
    glint,
    low_sun,
    mix,
    ridge,
    sprig,
    surf,
    swell,
    tree,
)


def waves(c: Canvas) -> None:
    """Five rows of waves under a low sun."""
    c.fill(SAND)
    low_sun(c, 860, 226, 92)
    # Each row of waves, then the lights laid on it: start, end, how far below the crest, colour, strength.
    for curve, colour, lights in (
        (surf(322, 15, 430, 0.1), mix(SKY, BRAND, 0.08), ()),
        (surf(362, 22, 540, 0.62), mix(SKY, BRAND, 0.34), ((770, 1010, 13, SUN, 1), (60, 330, 13, PAPER, 0.6))),
        (surf(408, 28, 660, 0.22), mix(SKY, BRAND, 0.68), ((330, 680, 16, PAPER, 0.55), (1010, 1190, 15, PAPER, 0.5))),
        (surf(456, 34, 800, 0.8), BRAND, ((640, 1130, 18, PAPER, 0.45), (-60, 190, 18, PAPER, 0.3))),
        (surf(510, 38, 960, 0.3), DEEP, ((500, 850, 20, PAPER, 0.3),)),
    ):
        c.land(curve, colour)
        for start, end, drop, light, alpha in lights:
            crest(c, lambda x, curve=curve, drop=drop: curve(x) + drop, start, end, 5, light, alpha)


def hills(c: Canvas) -> None:
    """Hills that pale with distance, and three trees."""
    c.fill(SKY)
    low_sun(c, 380, 226, 84, 0.24)
    far = ridge((-100, 330), (140, 268), (420, 322), (700, 230), (960, 292), (1300, 210))
    c.land(far, mix(SKY, LEAF, 0.28))
    mid = ridge((-100, 300), (120, 330), (400, 392), (660, 330), (900, 300), (1300, 390))
    c.land(mid, mix(SKY, LEAF, 0.62))
    near = ridge((-100, 390), (180, 352), (520, 440), (820, 418), (1100, 350), (1300, 340))
    c.land(near, LEAF)
    for x, h in ((1010, 96), (1062, 74), (948, 62)):
        tree(c, x, near(x), h, BRAND)
    c.land(ridge((-100, 420), (220, 424), (600, 500), (960, 462), (1300, 500)), BRAND)
    c.land(ridge((-100, 560), (300, 520), (720, 498), (1000, 520), (1300, 580)), DEEP)


def person(c: Canvas, x: float, top: float, r: float, colour: Colour) -> None:
    """A head and shoulders, abstract on purpose: the demo has no faces and nobody to recognise."""
    shoulders, reach = top + r * 2.12, r * 1.62
    back = arc(x, shoulders + r * 1.7, reach, r * 1.7, 180, 360)
    # See-through bodies, so that people who stand close share a little of each other's colour.
    c.polygon([(x - reach, 620), *back, (x + reach, 620)], colour, 0.9)
    c.disc(x, top + r, r, mix(colour, PAPER, 0.14))


def people(c: Canvas) -> None:
    """Seven people who stand close."""
    c.fill(SKY)
    c.disc(600, 330, 250, SAND)
    for x, top, r, colour in (
        (385, 170, 58, PLUM),
        (800, 176, 56, LEAF),
        (520, 120, 66, BRAND),
        (680, 158, 60, CORAL),
        (270, 250, 50, SUN),
        (920, 246, 50, DEEP),
        (600, 276, 44, SUN),
    ):
        person(c, x, top, r, colour)
    c.land(swell(490, (8, 1200, 0.1)), PAPER)


def sun(c: Canvas) -> None:
    """A sun coming up out of still water."""
    c.fill(SAND)
    for r, glow in ((430, 0.1), (330, 0.16), (240, 0.24)):
        c.disc(600, 350, r, SUN, glow)
    c.disc(600, 350, 156, SUN)
    c.land(ridge((-100, 300), (120, 290), (420, 362), (1300, 380)), mix(SAND, PLUM, 0.4))
    c.land(ridge((-100, 380), (800, 372), (1060, 310), (1300, 290)), mix(SAND, PLUM, 0.6))
    c.land(lambda _: 362, BRAND)
    for i, (y, length) in enumerate(
        ((376, 300), (396, 250), (418, 270), (442, 190), (468, 210), (496, 130), (524, 90))
    ):
        glint(c, 600 + (-1) ** i * 9, y, length, 11 + i, SUN)


def night(c: Canvas) -> None:
    """A house with a lit window under the moon."""
    c.fill(DEEP)
    for r, glow in ((330, 0.05), (220, 0.06), (134, 0.08)):
        c.disc(300, 190, r, SKY, glow)
    c.disc(300, 190, 74, SAND)
    for x, y, r in (
        (86, 130, 3),
        (150, 300, 2.4),
        (470, 96, 3),
        (520, 232, 2.2),
        (610, 150, 4),
        (700, 90, 2.4),
        (742, 226, 3),
        (846, 128, 3),
        (930, 196, 2.2),
        (1000, 104, 4),
        (1090, 170, 2.6),
        (1140, 90, 3),
        (404, 300, 2.2),
    ):
        c.disc(x, y, r, PAPER, 0.9)
    c.land(ridge((-100, 380), (160, 330), (460, 388), (760, 300), (1040, 352), (1300, 290)), mix(DEEP, PLUM, 0.55))
    c.land(ridge((-100, 400), (240, 430), (560, 372), (860, 420), (1300, 360)), BRAND)
    for r, glow in ((150, 0.1), (96, 0.14)):
        c.disc(838, 380, r, SUN, glow)
    # Far windows, so that the lit house is not the only one awake.
    for x, y, r in ((150, 452, 4), (372, 428, 3), (404, 434, 3)):
        c.disc(x, y, r * 3.4, SUN, 0.14)
        c.polygon([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)], SUN)
    c.polygon([(872, 330), (872, 284), (893, 284), (893, 340)], DEEP)
    c.polygon([(776, 450), (776, 360), (762, 360), (842, 292), (922, 360), (908, 360), (908, 450)], DEEP)
    c.land(ridge((-100, 520), (200, 500), (520, 462), (820, 418), (1060, 440), (1300, 480)), DEEP)
    tree(c, 1010, 434, 104, DEEP)
    tree(c, 1060, 442, 76, DEEP)
    c.land(ridge((-100, 500), (160, 508), (480, 560), (800, 620), (1300, 700)), mix(DEEP, BRAND, 0.45))
    c.polygon([(818, 358), (866, 358), (866, 408), (818, 408)], SUN)
    c.polygon([(840, 358), (844, 358), (844, 408), (840, 408)], DEEP)
    c.polygon([(818, 381), (866, 381), (866, 385), (818, 385)], DEEP)


def path(c: Canvas) -> None:
    """A path that winds over hills towards the sun."""
    c.fill(SKY)
    low_sun(c, 742, 222, 78, 0.22)
    c.land(ridge((-100, 250), (180, 290), (480, 240), (760, 300), (1020, 244), (1300, 280)), mix(SKY, LEAF, 0.25))
    c.land(ridge((-100, 330), (260, 290), (620, 322), (900, 270), (1300, 330)), mix(SKY, LEAF, 0.52))
    c.ribbon(bezier((735, 297), (680, 318), (590, 330), (650, 382)), lambda t: 5 + 15 * t, SAND, flat=True)
    c.land(ridge((-100, 310), (200, 352), (460, 372), (660, 366), (900, 388), (1300, 310)), mix(SKY, LEAF, 0.8))
    c.ribbon(bezier((668, 366), (720, 384), (540, 386), (520, 420)), lambda t: 18 + 16 * t, SAND, flat=True)
    near = ridge((-100, 372), (240, 420), (560, 402), (900, 430), (1300, 360))
    c.land(near, LEAF)
    c.ribbon(bezier((524, 403), (860, 432), (260, 470), (560, 640)), lambda t: 34 + 190 * t * t, SAND, flat=True)
    for x, h in ((176, 118), (238, 86), (112, 80)):
        tree(c, x, near(x), h, BRAND)
    c.land(ridge((-100, 620), (700, 640), (940, 520), (1300, 420)), BRAND)
    c.land(ridge((-100, 470), (200, 540), (420, 640), (1300, 700)), DEEP)


def boat(c: Canvas, x: float, y: float, size: float, sail: Colour) -> None:
    """A small boat at its mooring, with its sail lying faintly in the water."""
    c.polygon([(x - size * 0.5, y + 2), (x + size * 0.1, y + 2), (x + size * 0.1, y + size * 0.9)], sail, 0.22)
    glint(c, x, y + size * 0.14, size * 1.7, size * 0.16, DEEP, 0.35)
    c.polygon(arc(x, y, size * 0.66, size * 0.26, 0, 180), DEEP)
    c.polygon([(x + size * 0.06, y - 4), (x + size * 0.06, y - size * 1.2), (x - size * 0.5, y - size * 0.12)], sail)
    c.polygon([(x + size * 0.14, y - 4), (x + size * 0.14, y - size), (x + size * 0.48, y - size * 0.12)], PAPER)


def arm(c: Canvas, spine: list[Point]) -> None:
    """One arm of the breakwater, thick where it is near: its stone face, then the walk on top."""
    for drop in range(24, -1, -4):
        colour = DEEP if drop else BRAND
        # The face is lower where the arm is far off.
        face = [(x, y + drop * (1.5 - i / 60)) for i, (x, y) in enumerate(spine)]
        c.ribbon(face, lambda t: 80 - 54 * t, colour)
        c.oval(*face[-1], 16, 12, colour)


def harbour(c: Canvas) -> None:
    """Calm water in the arms of a breakwater, a small light at its mouth."""
    c.fill(SAND)
    low_sun(c, 310, 206, 70)
    c.land(ridge((-100, 190), (140, 206), (470, 256), (1300, 256)), mix(SAND, PLUM, 0.35))
    c.land(ridge((-100, 256), (600, 256), (980, 204), (1300, 170)), mix(SAND, PLUM, 0.55))
    c.land(lambda _: 246, mix(SKY, BRAND, 0.36))
    for x, y, length in ((310, 256, 120), (302, 268, 88), (316, 281, 56)):
        glint(c, x, y, length, 7, SUN)
    for x, y, length in ((90, 274, 120), (560, 270, 90), (700, 288, 130), (980, 268, 150), (1120, 296, 110)):
        glint(c, x, y, length, 4, PAPER, 0.6)
    # The calm inside the arms: the same sea with more of the sky in it.
    c.land(
        ridge((-100, 470), (0, 420), (180, 362), (470, 334), (800, 330), (1040, 366), (1200, 440), (1300, 520)),
        mix(SKY, BRAND, 0.2),
        0.75,
    )
    arm(c, bezier((-70, 560), (20, 430), (190, 340), (478, 334)))
    arm(c, bezier((1290, 580), (1200, 430), (1040, 334), (776, 330)))
    for y, length in ((366, 30), (380, 44), (396, 34), (412, 22)):
        glint(c, 796, y, length, 6, SUN, 0.9)
    for r, glow in ((74, 0.16), (40, 0.3)):
        c.disc(796, 216, r, SUN, glow)
    c.polygon([(784, 228), (808, 228), (814, 330), (778, 330)], PAPER)
    c.polygon([(781.6, 262), (810, 262), (811.8, 294), (780, 294)], CORAL)
    c.polygon([(779, 228), (813, 228), (813, 234), (779, 234)], DEEP)
    c.polygon([(787, 206), (805, 206), (805, 228), (787, 228)], SUN)
    c.polygon([(782, 206), (796, 190), (810, 206)], DEEP)
    boat(c, 350, 408, 46, PLUM)
    boat(c, 640, 404, 52, SUN)
    boat(c, 480, 452, 76, CORAL)
    c.land(ridge((-100, 470), (200, 520), (600, 546), (1000, 520), (1300, 470)), SAND)


def leaves(c: Canvas) -> None:
    """Two sprigs across a round sun."""
    c.fill(SAND)
    c.disc(760, 290, 200, SUN)
    sprig(c, bezier((1300, 500), (1080, 530), (880, 400), (620, 440)), 150, (BRAND, CORAL, PLUM))
    sprig(c, bezier((-70, 580), (220, 520), (400, 210), (780, 210)), 200, (LEAF, BRAND, LEAF))


PAINTERS: dict[str, Callable[[Canvas], None]] = {
    "waves": waves,
    "hills": hills,
    "people": people,
    "sun": sun,
    "night": night,
    "path": path,
    "harbour": harbour,
    "leaves": leaves,
}
