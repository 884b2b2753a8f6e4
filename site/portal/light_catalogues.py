"""Translations looked up where there are some: Django asks every app's catalogue, and most have none of a language.

A list of sessions looks up three hundred words. In English, where few are written down, each asked twenty catalogues
twice.
"""

from django.utils.translation import trans_real


def lighten(language: str) -> None:
    """Leave out of a language's catalogues those that hold nothing beyond their head. What is said stays the same."""
    catalogue = trans_real.translation(language)._catalog
    kept = [
        (words, plural)
        for words, plural in zip(catalogue._catalogs, catalogue._plurals, strict=True)
        if any(word for word in words)
    ]
    if kept:
        catalogue._catalogs[:], catalogue._plurals[:] = map(list, zip(*kept, strict=True))
