"""What the search box offers while somebody types: titles of pages and topics, and help first where that is needed.

Never kept anywhere, on disk least of all: on a shared computer a kept answer would tell what was typed (no-store).
"""

from urllib.parse import urlencode

from django.http import JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.chrome import Chrome
from core.crisis_words import may_become_crisis, speaks_of_crisis
from core.languages import foreign, names_here
from core.models import Topic
from core.search_ideas import Idea, Meaning
from core.search_query import query_words
from core.search_ranking import OTHER_ENDING, TITLE
from core.search_words import words_of

from . import limits
from .finding import Question
from .limits import may_pass, wait_a_moment
from .reading import read_index
from .spelling import longer_words
from .views import languages_searched, public_pages, quiet

FEWEST_LETTERS = 2
MOST_PAGES, MOST_TOPICS = 5, 2


@require_safe
def suggest(request):
    """Answer GET ?q= with {"suggestions": [{"title", "kind", "url"}]}, at most eight; none for less than two letters.

    One that is in another language than the one being shown says which in "lang".

    Where the words speak of crisis, help is all there is; where they begin to, it comes first. A network that asks
    more often than people type gets 429, and the way to help alone.
    """
    if not may_pass(limits.suggestions, request):
        return quiet(wait_a_moment(JsonResponse({"suggestions": [help_now(request)]}, status=429)))
    typed = request.GET.get("q", "").strip()
    suggestions = []
    if len("".join(query_words(typed))) >= FEWEST_LETTERS:
        if may_become_crisis(typed):
            suggestions = [help_now(request)]
        if not speaks_of_crisis(typed):
            words = query_words(typed)
            pages = [page for code in languages_searched() for page in pages_for(words, code, request)]
            suggestions += [*topics_for(words), *pages[:MOST_PAGES]]
    return quiet(JsonResponse({"suggestions": suggestions}))


def help_now(request) -> dict:
    return {
        "title": _("You can talk to someone now"),
        "kind": _("Urgent help"),
        "url": Chrome.for_request(request).urgent_url,
    }


def topics_for(words: list[str]) -> list[dict]:
    """Return the topics that have a word beginning with each of the visitor's words. One query."""
    found = []
    for slug, name in names_here(Topic).items():
        named = words_of(name)
        if all(any(part.startswith(word) for part in named) for word in words):
            url = f"{reverse('search')}?{urlencode({'topic': slug})}"
            found.append({"title": name, "kind": _("Topic"), "url": url})
    return found[:MOST_TOPICS]


def pages_for(words: list[str], code: str, request) -> list[dict]:
    """Return pages with a visitor's words in them, the last of which may be half a word, one at least in the title."""
    question = Question(words, code)
    longer = longer_words(words[-1:], code, FEWEST_LETTERS).get(words[-1], [])
    if not longer:
        question.understand()
    ideas = question.ideas()
    if longer:
        ideas = with_beginning(ideas, question.language.stem(words[-1]), [stem for _, stem in longer])
    read = read_index(ideas, question.index, set(words))
    in_title = TITLE * OTHER_ENDING
    titled = {page for pages in read.by_stem.values() for page, weight in pages.items() if weight >= in_title}
    ids = [page for page in read.ranked(ideas) if page in titled][:MOST_PAGES]
    pages = {page.pk: page for page in public_pages().filter(pk__in=ids).select_related("search_entry")}
    lang = {"lang": foreign(code)} if foreign(code) else {}
    return [
        {"title": page.title, "kind": page.search_entry.eyebrow.split(" · ")[0], "url": page.get_url(request), **lang}
        for page in (pages[pk] for pk in ids if pk in pages)
    ]


def with_beginning(ideas: list[Idea], half: str, stems: list[str]) -> list[Idea]:
    """Return the ideas, the last of them also said by the words that what is being typed may become."""
    last = ideas.pop() if half in ideas[-1].stems else Idea(())
    more = [Meaning((stem,)) for stem in dict.fromkeys(stems) if stem not in last.stems]
    return [*ideas, Idea((*last.meanings, *more))]
