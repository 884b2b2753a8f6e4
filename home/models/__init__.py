from .audience_page import AudiencePage
from .home_page import HomePage, HomePick
from .standard_page import AccessibilityStatementPage, StandardPage
from .whats_on_page import WhatsOnPage

__all__ = ["AccessibilityStatementPage", "AudiencePage", "HomePage", "HomePick", "StandardPage", "WhatsOnPage"]
