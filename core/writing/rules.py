"""Every check while writing: its name, the better words, and where on the page it is shown. Pure."""

from dataclasses import dataclass

from .reading_age import AIM, MOST, OLDEST
from .wording import ADVICE

# Where a finding shows: at the words, at a link of that name, at a picture with these words, or at the page's heading.
WORDS, LINK, PICTURE, PAGE = "words", "link", "picture", "page"


@dataclass(frozen=True)
class Rule:
    """One check. `slug` names its rule in Wagtail's checker; `name` and `advice` are what editors read."""

    slug: str
    name: str
    advice: str
    shown_at: str


WORDING = {
    one.slug: Rule(f"writing-{one.slug}", f"Avoid: {one.avoid}", f"Better: {one.instead}. Why: {one.why}", WORDS)
    for one in ADVICE
}
NO_SIGNPOST = Rule(
    "writing-no-signpost",
    "No way to get help on this page",
    "It speaks of suicide or self-harm, or is marked as sensitive. Add the block Signposts near the top, and again at "
    "the end of a long page: readers may be at risk themselves.",
    PAGE,
)
NO_ALT = Rule(
    "writing-picture-without-words",
    "A picture without words",
    "Say what it shows to somebody who cannot see it, or tick that it is decoration.",
    PAGE,
)
# Wagtail's own rule, in our words and with our pattern: its slug is Wagtail's.
FILE_NAME_ALT = Rule(
    "alt-text-quality",
    "A picture has the name of a file for words",
    "Say what it shows: “Two nurses on a bench by the water”, not “IMG_2031.jpg”. Screen readers read it out.",
    PICTURE,
)
TITLE_ALT = Rule(
    "writing-picture-title",
    "A picture has its file’s title for words",
    "Nobody has described it yet: these words came from the file’s name. Say what the picture shows.",
    PICTURE,
)
EMPTY_LINK = Rule(
    "writing-empty-link",
    "A link that does not say where it leads",
    "Screen readers list links without the words around them. Name what is there: “Sleep after nights”, not “here”, "
    "“read more” or an address.",
    LINK,
)
NO_CAPTIONS = Rule(
    "writing-no-captions",
    "A film without captions",
    "Deaf visitors and people on a quiet ward read them. Add a WebVTT file to the film, or choose a film that "
    "has right ones.",
    PAGE,
)
NEVER_REVIEWED = Rule(
    "writing-no-review",
    "No next review",
    "Nobody has said when this page has to be read again. After publishing, press Mark as reviewed under Review and "
    "sources.",
    PAGE,
)
OVERDUE = Rule(
    "writing-review-overdue",
    "The review is overdue",
    "The page says so at its foot. Read all of it, then press Mark as reviewed under Review and sources.",
    PAGE,
)
# One rule for each age: the checker shows the same words wherever a rule is broken, and the number has to be in them.
READING_AGES = {
    age: Rule(
        f"writing-reading-age-{age}",
        f"Reading age {age}{' or more' if age == OLDEST else ''}",
        f"Aim for {AIM}. Shorter sentences help most; then everyday words, “you” and “we”, and lists.",
        PAGE,
    )
    for age in range(MOST + 1, OLDEST + 1)
}
RULES = [
    *WORDING.values(),
    NO_SIGNPOST,
    NO_ALT,
    FILE_NAME_ALT,
    TITLE_ALT,
    EMPTY_LINK,
    NO_CAPTIONS,
    NEVER_REVIEWED,
    OVERDUE,
    *READING_AGES.values(),
]
