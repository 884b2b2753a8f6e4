"""Numbers as they may leave the portal: nobody is found behind a small one. Pure."""

LEAST = 5
STEP = 10


def said(number: int) -> str:
    """Return the number for an export out of the CMS: "0", "fewer than 5", or as it is."""
    return "fewer than 5" if 0 < number < LEAST else str(number)


def about(number: int) -> int:
    """Return the number for the public: rounded down to tens, so that two of them subtracted show nobody either."""
    return number // STEP * STEP


def share(yes: int, no: int) -> str:
    """Return "62%", or "" where fewer than five answered: of three people, two thirds is somebody."""
    asked = yes + no
    return f"{round(100 * yes / asked)}%" if asked >= LEAST else ""
