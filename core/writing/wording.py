"""Words about suicide and self-harm that can hurt, what to say instead, and why. Pure.

After Samaritans' media guidelines and their guidance on language (samaritans.org, "Media guidelines"), and the table
"Avoid saying / Use instead / Why" of the communication toolkits that health services use. Words for ways to die are
general ones on purpose: a list of warnings must not be a list of ideas.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What makes a text one about suicide or self-harm: there it needs a way to help, and some words weigh more.
SUBJECT = re.compile(
    r"\bsuicid\w*|\bself[- ](?:harm|injur)\w*|\b(?:tak\w+|took|end(?:ed|ing)?) (?:my|your|his|her|their|one['’]s) "
    r"(?:own )?li(?:fe|ves)\b|\bkill(?:ed|ing)? (?:my|your|him|her|them|one)sel(?:f|ves)\b",
    re.I,
)
# Where to call is the opposite of a description: "If you have taken an overdose, call 999."
EMERGENCY = re.compile(r"\b(?:999|111|112|A&E|ambulance|emergency|poison\w*)\b", re.I)
# A sentence that says there is no one reason is the sentence we ask for.
SEVERAL_REASONS = re.compile(
    r"\b(?:no|not|n['’]t|never|rarely|seldom|hardly|more than|many|several|different|complex|complicated|single|one "
    r"(?:reason|cause|thing|event)|mix(?:ture)?|contribut\w+|myth)\b|n['’]t\b",
    re.I,
)
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")

DIED = (
    r"(?:died by suicide|commit(?:s|ted|ting)? suicide|"
    r"(?:took|taken|take|ended|end) (?:his|her|their) (?:own )?li(?:fe|ves)|"
    r"killed (?:him|her|them)sel(?:f|ves)|suicide (?:was|is|of))"
)
TO_DIE = (
    r"(?:suicide|(?:take|end|taking|ending) (?:his|her|their|your|my) (?:own )?li(?:fe|ves)|"
    r"kill (?:him|her|them)sel(?:f|ves))"
)


@dataclass(frozen=True)
class Advice:
    """One row: what to avoid, what to say instead, and why. `patterns` are read without regard to capitals."""

    slug: str
    avoid: str
    instead: str
    why: str
    patterns: tuple[str, ...] = ()
    near: tuple[str, ...] = ()  # more patterns, only for a page that speaks of suicide or self-harm
    unless: re.Pattern | None = None  # not in a sentence like this


ADVICE = (
    Advice(
        "committed-suicide",
        "committed suicide",
        "died by suicide, or: took their own life",
        "“Commit” belongs to crimes and sins. Suicide has not been a crime in England and Wales since 1961, and blame "
        "keeps people from asking for help.",
        (r"\bcommit(?:s|ted|ting)?(?: (?!to\b)\w+)? suicides?\b",),
    ),
    Advice(
        "successful-suicide",
        "successful or completed suicide",
        "died by suicide",
        "No death is a success.",
        (
            r"\b(?:successful|completed)(?:ly)? (?:attempt(?:ed|s)? (?:at )?)?suicides?\b",
            r"\bcompleted? suicide\b",
            r"\bsuccessful suicide attempts?\b",
            r"\bsucceeded in (?:taking|ending|killing)\b",
        ),
    ),
    Advice(
        "failed-suicide",
        "failed or unsuccessful suicide attempt",
        "suicide attempt, or: survived a suicide attempt",
        "Staying alive is not a failure.",
        (r"\b(?:failed|unsuccessful|botched) (?:suicide|attempts? (?:at|to) (?:suicide|take|end|kill))",),
    ),
    Advice(
        "suicide-victim",
        "suicide victim",
        "person who died by suicide",
        "It makes a crime of a death, and a whole person into one moment.",
        (r"\bsuicide victims?\b", r"\bvictims? of suicide\b"),
    ),
    Advice(
        "a-suicidal",
        "suicidal people as “suicides”, “the suicidal”, “self-harmers”",
        "people who think of suicide, people who harm themselves",
        "Nobody is what they go through.",
        (r"\bself[- ]harmers?\b", r"\bthe suicidal\b(?! (?:person|people|patient|thought|feeling|crisis|mind))"),
    ),
    Advice(
        "cry-for-help",
        "cry for help, attention-seeking",
        "Say what happened: a suicide attempt, self-harm",
        "It sounds as if it need not be taken seriously. It always has to be.",
        near=(r"\bcry for help\b", r"\battention[- ]seek(?:ing|ers?)\b"),
        unless=SEVERAL_REASONS,
    ),
    Advice(
        "way-out",
        "a way out, a solution, peace at last",
        "Say that help is there, and that people get through this",
        "Somebody who is at risk may read death as the answer.",
        near=(
            r"\b(?:easy|only|quick|selfish|coward['’]?s?|best) way out\b",
            r"\bsolution to (?:his|her|their) (?:problems|pain)\b",
            r"\bfree (?:from|of) (?:his|her|their) pain\b",
            r"\b(?:finally|now) at peace\b",
        ),
        unless=SEVERAL_REASONS,
    ),
    Advice(
        "epidemic",
        "suicide epidemic, wave, craze, spate",
        "more people, rising numbers (with the number and its source)",
        "It makes suicide look common and catching.",
        (
            r"\bsuicid(?:e|al) (?:epidemic|wave|craze|spate|crisis levels)\b",
            r"\b(?:epidemic|wave|spate|rash) of suicides?\b",
        ),
    ),
    Advice(
        "place",
        "a known place",
        "Leave the place out",
        "Naming where people died brings others there.",
        near=(
            r"\bsuicide (?:hot ?-?spots?|spots?|bridge|cliffs?)\b",
            r"\b(?:notorious|well[- ]known) (?:spot|bridge|cliff)s?\b",
        ),
    ),
    Advice(
        "note",
        "what a note said",
        "Leave it out. If it has to be said: “left a message”",
        "People at risk recognise themselves in last words.",
        (
            r"\bsuicide (?:note|letter)s?\b",
            r"\b(?:left|leaving|wrote|found) a (?:farewell|goodbye) (?:note|letter|message)\b",
        ),
    ),
    Advice(
        "method",
        "how somebody died or hurt themselves",
        "died by suicide, or: harmed themselves, and no more",
        "A method that is named or described makes others try it. Leave out what was used, how much, how and where.",
        (
            r"\b(?:hanged|hung|hanging) (?:him|her|them|my|your|one)sel(?:f|ves)\b",
            r"\bfound hang(?:ed|ing)\b",
            r"\b(?:died|deaths?|suicides?) by (?:hanging|overdose|drowning|jumping|poisoning|gunshot|suffocation)\b",
            r"\b(?:shot|poisoned|stabbed|drowned|suffocated) (?:him|her|them|my)sel(?:f|ves)\b"
            r"(?! in (?:the foot|work))",
            r"\b(?:slit|slitting|cut|cutting) (?:his|her|their|my) wrists?\b",
            r"\b(?:jump(?:ed|ing)?|leap(?:t|ed|ing)?|threw (?:him|her|them)sel(?:f|ves)) (?:in front of|under) "
            r"(?:an?|the) (?:train|tube|lorry|bus|car)\b",
            r"\b(?:took|taken|taking|take) (?:an|a|his|her|their)(?: \w+)? overdose\b",
            r"\boverdos(?:ed|ing) on\b",
        ),
        near=(
            r"\b(?:jump(?:ed|ing)?|leap(?:t|ed|ing)?) (?:off|from) (?:a|an|the)\b",
            r"\b(?:cut|cuts|cutting|burn|burned|burnt|burning) (?:him|her|them|my|your)sel(?:f|ves)\b"
            r"(?! (?:off|out|loose|short|free|some|a|from))",
            r"\boverdos(?:e|es|ed|ing)\b",
            r"\b(?:hanged|noose|ligature|asphyxia\w*)\b",
        ),
        unless=EMERGENCY,
    ),
    Advice(
        "single-cause",
        "one cause",
        "Say that there are many reasons, and that help is there",
        "Suicide hardly ever has one reason. A reader in the same trouble may think that there is one way it ends.",
        near=(
            DIED + r"[^.!?\n]{0,60}?\b(?:because|due to|as a result of|caused by|triggered by|blamed on|"
            r"over (?:an?|the|his|her|their|work|debts?|exams?|bullying)|"
            r"after (?:being|losing|failing|an?|the|his|her|their|work|months|years)\b)",
            r"\b(?:drove|driven|drives|driving|pushed|pushes|led|leads|leading)\b[^.!?\n]{0,40}\bto " + TO_DIE,
            r"\b(?:caused|triggered|is to blame for|was to blame for)\b[^.!?\n]{0,30}"
            r"\b(?:suicides?|(?:his|her|their) death)\b",
            r"\b(?:the|a single|one) (?:reason|cause) (?:for|of|why)\b[^.!?\n]{0,30}"
            r"\b(?:suicide|(?:took|ended) (?:his|her|their))",
        ),
        unless=SEVERAL_REASONS,
    ),
)


def compiled(patterns):
    return [re.compile(pattern, re.I) for pattern in patterns]


COMPILED = [(advice, compiled(advice.patterns), compiled(advice.near)) for advice in ADVICE]


def speaks_of_suicide(text: str) -> bool:
    """Tell whether a text speaks of suicide or self-harm, kindly or not."""
    return bool(SUBJECT.search(text))


def wording_findings(text: str, *, about_suicide: bool, is_emergency: bool = False) -> Iterator[tuple[Advice, str]]:
    """Yield (advice, the words as they stand) for each phrase that could be better, sentence by sentence.

    `about_suicide`: whether the page as a whole speaks of it. `is_emergency`: the text says when to call 999 or 111.
    """
    for sentence in SENTENCE.findall(text):
        found = []
        for advice, patterns, near in COMPILED:
            if advice.unless is EMERGENCY and is_emergency or advice.unless and advice.unless.search(sentence):
                continue
            for pattern in [*patterns, *(near if about_suicide else ())]:
                for match in pattern.finditer(sentence):
                    # A longer phrase that was found already says it.
                    if not any(match.group() in longer for longer in found):
                        found.append(match.group())
                        yield advice, match.group()
