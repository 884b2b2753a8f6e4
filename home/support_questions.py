"""The three questions of Find support, and what an address answers to them. Pure.

An address holds all there is: nothing is kept between two steps, so a link can be sent to somebody else.
"""

from dataclasses import dataclass, field
from urllib.parse import urlencode

RATHER_NOT_SAY = "any"
WHO, WHERE, NEED = "who", "where", "need"
MOST_NAMED = 5  # things left out that are named in words; more would drown the page
LONGEST_NAMED = 40  # characters of each


@dataclass(frozen=True)
class Question:
    """`choices` maps what stands in the address to the words a visitor reads, in order."""

    name: str
    title: str
    choices: dict[str, str]


@dataclass(frozen=True)
class Answers:
    """`chosen` maps a question's name to a choice or RATHER_NOT_SAY; `left_out` is what nobody understood."""

    chosen: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    def of(self, name: str) -> str:
        """Return the choice, or "" where the question was skipped or not reached."""
        choice = self.chosen.get(name, "")
        return "" if choice == RATHER_NOT_SAY else choice


def answers_in(parameters, questions) -> Answers:
    """Read an address. `parameters` are (name, values) pairs, as QueryDict.lists() gives them.

    An answer that is given twice keeps its first known value. Whatever else is said is left out, and named.
    """
    known = {question.name: question for question in questions}
    chosen, left_out = {}, []
    for name, values in parameters:
        question = known.get(name)
        if question is None:
            left_out.append(name)
            continue
        for value in dict.fromkeys(value.strip() for value in values):
            is_known = value == RATHER_NOT_SAY or value in question.choices
            if is_known and name not in chosen:
                chosen[name] = value
            elif value:
                left_out.append(value)
    left_out = [words[:LONGEST_NAMED] for words in dict.fromkeys(left_out) if words.strip()]
    ordered = {question.name: chosen[question.name] for question in questions if question.name in chosen}
    return Answers(ordered, left_out[:MOST_NAMED])


def next_question(chosen, questions) -> Question | None:
    """Return the first question that is still to be answered or skipped; None at the end. One without choices is not
    asked."""
    return next((question for question in questions if question.choices and question.name not in chosen), None)


def address(path: str, chosen, **changed) -> str:
    """Return the address of these answers with some changed; None takes an answer out, so that it is asked again.

    The order of the parameters is always the same, so that the same answers have one address.
    """
    merged = {**chosen, **changed}
    query = {name: merged[name] for name in (WHO, WHERE, NEED) if merged.get(name)}
    return f"{path}?{urlencode(query)}" if query else path


def everything_skipped(path: str, chosen, questions) -> str:
    """Return the address that skips every question still open."""
    open_ones = {question.name: RATHER_NOT_SAY for question in questions if question.name not in chosen}
    return address(path, chosen, **open_ones)
