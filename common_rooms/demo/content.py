"""Demonstration common rooms and their house rules. Dates are weekly, starting in the week the demo is seeded."""

from .content_life import LIFE_ROOMS
from .content_work import WORK_ROOMS

__all__ = ["HOUSE_RULES", "ROOMS"]

HOUSE_RULES = [
    "Nothing is ever recorded: no sound, no pictures and no notes about who came.",
    "Up to ten people come to a room. Often it is two or three, and that is a good room too.",
    (
        "There are always two hosts. If one of them has to drop out, we will cancel or move the room, and say so on "
        "its page."
    ),
    "Your camera can stay off. You can listen for the whole hour and never speak.",
    "You can use any name you like. Nobody will ask for your real one, or where you work or study.",
    (
        "What is said here stays here. There is one honest limit: if someone is at risk of serious harm, the hosts "
        "must act on it. They will tell you that they are going to, and what they will do."
    ),
    "Please don’t name patients, colleagues or places, so that everyone else stays private too.",
    (
        "If you are a little late, come in quietly. The door closes ten minutes after the start, so that people inside "
        "can settle. You can leave whenever you need to, and you don’t have to say why."
    ),
    "We don’t argue with how other people feel, and we don’t fix each other. We listen.",
    (
        "A room is company and talk. It is not therapy or treatment, and it is not for emergencies. If someone’s life "
        "is at risk, please use the urgent help link at the top of every page."
    ),
    (
        "If you feel upset afterwards, you are not alone. A host can stay on for a few minutes if you ask. Have "
        "something warm to drink, tell someone you trust, or use the urgent help page at any hour."
    ),
]

ROOMS = WORK_ROOMS + LIFE_ROOMS
