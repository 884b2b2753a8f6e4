from .audience_page import AudiencePage
from .find_support_page import FindSupportPage
from .home_page import HomePage, HomePick
from .search_index import PageWord, SearchEntry, SearchWord
from .search_register import BestBet, SearchSynonym
from .standard_page import AccessibilityStatementPage, StandardPage
from .whats_on_page import WhatsOnPage

__all__ = [
    "AccessibilityStatementPage",
    "AudiencePage",
    "BestBet",
    "FindSupportPage",
    "HomePage",
    "HomePick",
    "PageWord",
    "SearchEntry",
    "SearchSynonym",
    "SearchWord",
    "StandardPage",
    "WhatsOnPage",
]
