"""People without a photograph are shown by their initials, always in the same colour."""

import pytest

from core.models import Person


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Adaeze Whitcombe", "AW"),
        ("Li", "L"),
        ("Merrin van der Holloway-Pryce", "MH"),
        ("", ""),
        ("Dr (Sam) Oke", "DO"),
    ],
)
def test_initials(name, initials):
    assert Person(name=name).initials == initials


def test_the_disc_colour_stays_with_the_name():
    assert Person(name="Adaeze Whitcombe").disc == Person(name="Adaeze Whitcombe").disc
    assert all(1 <= Person(name=name).disc <= 5 for name in ("A", "Bo", "Chi", "Dee", ""))
