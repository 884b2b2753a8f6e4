"""What editors do for search: words that mean the same, and the page that answers some words best."""

from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.models import BestBet, SearchSynonym


class SynonymViewSet(SnippetViewSet):
    model = SearchSynonym
    icon = "transfer"
    menu_label = "Words that mean the same"
    list_display = ["words"]
    search_fields = ["words"]


class BestBetViewSet(SnippetViewSet):
    model = BestBet
    icon = "pick"
    menu_label = "Best answers"
    list_display = [
        "words",
        Column("page", label="Page that comes first", accessor=lambda bet: shown_title(bet.page)),
    ]
    search_fields = ["words"]

    def get_queryset(self, request):
        return BestBet.objects.select_related("page", "locale")


def shown_title(page) -> str:
    return page.title if page.live else f"{page.title} (not published: not shown)"


class SearchViewSetGroup(SnippetViewSetGroup):
    menu_label = "Search words"
    menu_icon = "search"
    menu_order = 320
    items = (SynonymViewSet, BestBetViewSet)
