"""Signposts sorted for one person: those of where they are first, and what is meant for others said as such. Pure."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class SignpostGroups:
    """`local` serves the nation that was chosen (or, where none was, any one nation), `everywhere` the whole UK, and
    `for_others` is there too but was made for other groups of people."""

    local: list = field(default_factory=list)
    everywhere: list = field(default_factory=list)
    for_others: list = field(default_factory=list)


def grouped(signposts, who: str = "", where: str = "") -> SignpostGroups:
    """Sort signposts for an audience's slug and a nation's; "" asks nothing. The register's order is kept.

    Each signpost needs `covers`, `is_everywhere` and `known_audiences`. One of another nation is left out; one for
    another audience never is: services change whom they take, so somebody may ask.
    """
    groups = SignpostGroups()
    for signpost in signposts:
        if where and not signpost.covers(where):
            continue
        if who and signpost.known_audiences and who not in [slug for slug, _ in signpost.known_audiences]:
            groups.for_others.append(signpost)
        elif signpost.is_everywhere:
            groups.everywhere.append(signpost)
        else:
            groups.local.append(signpost)
    return groups
