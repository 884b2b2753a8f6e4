"""Catalogues that hold no words are left out, and what is said stays the same."""

from django.utils.translation import gettext, override, trans_real

from portal.light_catalogues import lighten


def test_only_catalogues_with_words_are_left():
    for language in ("en-gb", "cy"):
        lighten(language)
        catalogue = trans_real.translation(language)._catalog
        assert all(any(words) for words in catalogue._catalogs)
        assert len(catalogue._catalogs) == len(catalogue._plurals)


def test_words_are_still_found():
    with override("cy"):
        before = gettext("Search")
        lighten("cy")
        assert gettext("Search") == before == "Chwilio"
