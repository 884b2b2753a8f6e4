"""Says declarations in the language being shown, and marks what stands in the original."""

from django.utils.translation import get_language

from core.languages import is_original, original_lang

from .models import CookieDetail, CookieWording, GroupWording


def say_here(groups: list) -> list:
    """Give each group and each of its cookies the words of the language being shown, in memory.

    `langs` holds what stands in `lang` for each word that nobody has translated; it is empty in the default language.
    Two queries, or none in the default language.
    """
    here = not is_original()
    group_words, cookie_words = (wordings(GroupWording), wordings(CookieWording)) if here else ({}, {})
    for group in groups:
        group.langs = reword(group, group_words.get(group.pk), GroupWording.WORDS) if here else {}
        for cookie in group.cookie_set.all():
            wording = cookie_words.get(cookie.pk)
            cookie.langs = reword(cookie, wording, ("description",)) if here else {}
            if here:
                detail = getattr(cookie, "detail", None) or CookieDetail()
                cookie.langs |= reword(detail, wording, ("provider", "lifetime"))
    return groups


def wordings(model) -> dict:
    """Return {id of what is declared: its wording} in the language being shown. One query."""
    return {wording.of_id: wording for wording in model.objects.filter(language=get_language())}


def reword(declared, wording, words) -> dict[str, str]:
    """Put the translated words in place; return {word: `lang`} of those that stay as they were."""
    langs = {}
    for word in words:
        said = getattr(wording, word, "")
        if said:
            setattr(declared, word, said)
        else:
            langs[word] = original_lang()
    return langs
