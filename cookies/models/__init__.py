from .consent_settings import ConsentSettings
from .cookies_page import CookiesPage
from .declarations import CookieDetail
from .notice_snapshot import NoticeSnapshot

__all__ = ["ConsentSettings", "CookieDetail", "CookiesPage", "NoticeSnapshot"]
