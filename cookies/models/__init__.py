from .consent_settings import ConsentSettings
from .cookies_page import CookiesPage
from .declarations import CookieDetail
from .notice_snapshot import NoticeSnapshot
from .wordings import CookieWording, GroupWording

__all__ = ["ConsentSettings", "CookieDetail", "CookieWording", "CookiesPage", "GroupWording", "NoticeSnapshot"]
