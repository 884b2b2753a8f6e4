"""From what was asked for to what there is: looser and looser, and never an empty page. Pure."""

BOTH, WHO_ALONE, NEED_ALONE, EVERYONE = "both", "who", "need", "everyone"


def ways(who: str, need: str) -> list[tuple[str, str, str]]:
    """Return (name, who, need) for each way of looking, the narrowest first, each different from the one before.

    The need goes last of the two that were asked for: somebody who says what hurts would rather read about that,
    written for others, than about something else, written for them.
    """
    found = {(who, need): BOTH, ("", need): NEED_ALONE, (who, ""): WHO_ALONE, ("", ""): EVERYONE}
    found[who, need] = BOTH
    return [(name, *way) for way, name in found.items()]


def first_found(who: str, need: str, look) -> tuple[str, list]:
    """Return (how it was found, what was found): `look(who, need)` is asked until it finds anything.

    How is BOTH when it is exactly what was asked for. Nothing at all is (EVERYONE, []).
    """
    for name, of_who, of_need in ways(who, need):
        if found := look(of_who, of_need):
            return name, found
    return EVERYONE, []
