"""What there is in the language being shown, and what stands in for it where there is nothing yet.

The default language is the original: it has every page and every term. Another language has what people translated;
the rest is shown in the original and marked as such (`lang`), never hidden and never passed off as translated.
"""

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import get_language, to_locale
from wagtail.models import Locale, Page

from core.remembered import remembered


def is_original() -> bool:
    """Return whether the default language is being shown: then nothing has to be looked up."""
    return get_language() in (settings.LANGUAGE_CODE, None)


def html_lang(code: str) -> str:
    """Return a language code as BCP 47 recommends to write it: "en-GB", "cy"."""
    return to_locale(code).replace("_", "-")


def foreign(code: str) -> str:
    """Return what stands in `lang` for words in that language, or nothing where all the page is in it."""
    return "" if code == (get_language() or settings.LANGUAGE_CODE) else html_lang(code)


def original_lang() -> str:
    """Return what stands in `lang` for words that exist in the default language alone; nothing on its own pages."""
    return foreign(settings.LANGUAGE_CODE)


def translations_of(pages) -> dict:
    """Return {translation key: live page in the language being shown}; empty in the default one. One query."""
    if is_original():
        return {}
    keys = {page.translation_key for page in pages}
    found = Page.objects.live().filter(locale__language_code=get_language(), translation_key__in=keys)
    return {page.translation_key: page for page in found.select_related("locale")}


def in_this_language(pages) -> list:
    """Return each page, or its live translation, in the same order; each says its `lang`. One query, or none."""
    pages = list(pages)
    found = translations_of(pages)
    shown = [found.get(page.translation_key, page) for page in pages] if found else pages
    for page, asked in zip(shown, pages, strict=True):
        page.lang = original_lang() if page is asked else ""
    return shown


def original_of(page):
    """Return the page in the default language that this one translates, or itself. One query, or none."""
    if is_original():
        return page
    found = Page.objects.filter(translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE)
    return found.first() or page


def is_translation(page) -> bool:
    """Return whether another page, in the default language, is the original of this one. One query, or two."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return False
    twins = Page.objects.filter(translation_key=page.translation_key)
    return twins.filter(locale__language_code=settings.LANGUAGE_CODE).exists()


def below(page, model):
    """Return the queryset of a model's pages below this page or the one it translates, each in one language only."""
    if is_original():
        return model.objects.child_of(page)
    return shown_here(model.objects.child_of(page) | model.objects.child_of(original_of(page)))


def langs_of(pages) -> dict:
    """Return {page id: `lang`, empty where it is the language being shown}; empty in the default one. One query."""
    if is_original():
        return {}
    known = locales()
    return {page.pk: foreign(known[page.locale_id].language_code) for page in pages}


def locales() -> dict:
    """Return {id: Locale}, remembered: every page has one."""
    return remembered("locales", lambda: Locale.objects.in_bulk())


def shown_here(pages):
    """Narrow a queryset of pages to those in the language being shown, and the originals that it does not have."""
    original = Q(is_in(settings.LANGUAGE_CODE))
    if is_original():
        return pages.filter(original)
    here = Q(is_in(get_language()))
    twins = Page.objects.live().filter(locale__language_code=get_language())
    return pages.filter(here | (original & ~Exists(twins.filter(translation_key=OuterRef("translation_key")))))


def is_in(code: str):
    """Return a condition on pages: in this language. Asked of each row, so that a list in the order of an index is read
    in that order, and no database gathers all pages of the language first."""
    return Exists(Locale.objects.filter(pk=OuterRef("locale"), language_code=code))


def name_here(model, path="", language=None, field="name"):
    """Return an expression for a term's name in a language (the one being shown), or its own where nobody did that.

    `path` leads from the queryset's model to the term, for example "audience__"; `field` is another of its words.
    """
    language = language or get_language()
    if language in (settings.LANGUAGE_CODE, None):
        return F(f"{path}{field}")
    found = model.objects.filter(translation_key=OuterRef(f"{path}translation_key"))
    return Coalesce(
        Subquery(found.filter(locale__language_code=language).values(field)[:1]),
        F(f"{path}{field}"),
    )


def names_here(model, field="name") -> dict:
    """Return {slug: name in the language being shown} of a taxonomy, in the editors' order.

    `field` is another of a term's words; terms that have none are left out.

    Pages in every language are tied to the original's terms, so that one filter finds them all; a translation of a term
    is a name and no second term. Where somebody translated the name and left the other word empty, the name stands in:
    a choice does not vanish from one language.
    """
    key = ("names", model, field, get_language())
    return dict(remembered(key, lambda: read_names(model, field)))


def read_names(model, field) -> dict:
    terms = model.objects.filter(locale__language_code=settings.LANGUAGE_CODE).exclude(**{field: ""})
    terms = terms.annotate(shown=name_here(model, field=field), named=name_here(model))
    rows = terms.order_by("sort_order", "name").values_list("slug", "shown", "named")
    return {slug: shown or named for slug, shown, named in rows}
