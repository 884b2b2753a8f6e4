from .audience_page import AudiencePage
from .find_support_page import FindSupportPage
from .home_page import HomePage, HomePick
from .standard_page import AccessibilityStatementPage, StandardPage
from .whats_on_page import WhatsOnPage

__all__ = [
    "AccessibilityStatementPage",
    "AudiencePage",
    "FindSupportPage",
    "HomePage",
    "HomePick",
    "StandardPage",
    "WhatsOnPage",
]
