"""For the public internet. Falls through to nothing: a missing secret, host or database stops the start."""

from portal import environment

from .base import *  # noqa: F403
from .base import PORTAL_ROLE, SECURE_CSP, SECURE_CSP_CMS, SECURE_CSP_SIGN_IN

DEBUG = False
SECRET_KEY = environment.required("SECRET_KEY")
# A front server speaks https for us, so there is one at least. Counted as none, all visitors would share one limit.
TRUSTED_PROXY_COUNT = environment.whole_number("TRUSTED_PROXY_COUNT", 1)
JOIN_LINK_KEYS = environment.fernet_keys("JOIN_LINK_KEY", environment.secret("JOIN_LINK_KEY"))
SIGN_IN_KEYS = environment.fernet_keys("SIGN_IN_KEY", environment.secret("SIGN_IN_KEY"))
ALLOWED_HOSTS = [host.strip() for host in environment.required("ALLOWED_HOSTS").split(",") if host.strip()]
BASE_URL = WAGTAILADMIN_BASE_URL = environment.required("BASE_URL")
if PORTAL_ROLE != "public" and not environment.secret("DATABASE_URL"):
    environment.required("DATABASE_URL")
environment.required("VAR_DIR")

CHECK_LINKS = environment.flag("CHECK_LINKS", True)

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
for policy in (SECURE_CSP, SECURE_CSP_CMS, SECURE_CSP_SIGN_IN):
    policy["upgrade-insecure-requests"] = True
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
# These two bind every name below the portal's own, in browsers that have been here (docs/decisions/0036).
SECURE_HSTS_INCLUDE_SUBDOMAINS = environment.flag("HSTS_SUBDOMAINS", True)
SECURE_HSTS_PRELOAD = environment.flag("HSTS_PRELOAD", False)
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # X-Frame-Options comes from portal.headers, so that the CMS can frame its previews
    "security.W021",  # browsers' preload list holds whole domains and is hard to leave: their owner's decision
]
SESSION_COOKIE_SECURE = True
# `__Host-`: no other name of the same domain can set or overwrite it. Browsers ask for Path=/ in return; the portal
# takes it off every request that is not the CMS's (portal/sign_in/public_side.py).
SESSION_COOKIE_NAME = "__Host-portal-session"
SESSION_COOKIE_PATH = "/"
CSRF_COOKIE_SECURE = True
COOKIE_CONSENT_SECURE = True
CSRF_COOKIE_NAME = "__Host-portal-csrf"
CSRF_COOKIE_PATH = "/"

EMAIL_BACKEND = "portal.mail_in_background.EmailBackend"
EMAIL_HOST = environment.text("EMAIL_HOST", "localhost")
EMAIL_PORT = environment.whole_number("EMAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = environment.flag("EMAIL_USE_TLS", True)
# Without a limit a mail server that hangs would hold the scheduler, and with it publishing, for good.
EMAIL_TIMEOUT = environment.whole_number("EMAIL_SECONDS", 10)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"quiet": {"()": "portal.quiet_log.WithoutWords"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "quiet"}},
    # Errors go to the console, never by e-mail: Django's e-mails carry addresses, cookies and queries.
    "loggers": {"django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
    # Our own loggers too, which would else be printed with all that an exception says.
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
