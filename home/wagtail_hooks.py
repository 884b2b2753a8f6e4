"""What home adds to the CMS, and the rule that a page is served below its own language's addresses only."""

from django.http import Http404
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.languages import is_original
from home.search.screens import SearchViewSetGroup

register_snippet(SearchViewSetGroup)


@hooks.register("before_serve_page")
def refuse_another_language(page, request, args, kwargs):
    """Where a language has no live home page Wagtail routes from the default one; that page is not in this language."""
    if not is_original() and page.locale.language_code != get_language():
        raise Http404
