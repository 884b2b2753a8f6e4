"""Words that mean help comes first, before any result. Pure.

A safety net, not a diagnosis: it only decides whether the register stands above the results. Nothing is kept.
"""

import re

# Beginnings of phrases, as people type them, spaces and hyphens alike. Wrongly showing help costs nothing.
PHRASES = (
    "suicid",
    "kill my",
    "kill him",
    "kill her",
    "end my life",
    "end it all",
    "ending my life",
    "take my life",
    "taking my life",
    "want to die",
    "wish i was dead",
    "wish i were dead",
    "better off dead",
    "dont want to be here",
    "dont want to live",
    "no reason to live",
    "cant go on",
    "cannot go on",
    "self harm",
    "selfharm",
    "harm my",
    "hurt my",
    "hurting my",
    "cutting my",
    "overdose",
)


def speaks_of_crisis(typed: str) -> bool:
    """Return True when what a visitor typed may mean that somebody is in danger. Apostrophes are left out."""
    words = re.sub(r"[\u2019']", "", typed.lower())
    words = " " + " ".join(re.findall(r"[a-z]+", words)) + " "
    return any(f" {phrase}" in words for phrase in PHRASES)
