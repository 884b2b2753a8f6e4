"""The demo's settings, with the log of a real one, so that a failed test can show what went wrong."""

from portal import environment
from portal.settings.dev import *  # noqa: F403

# Production's way of sending, to a mail server that a test brings up, or does not (tests/faults/mail_server.py).
EMAIL_BACKEND = "portal.mail_in_background.EmailBackend"
EMAIL_HOST, EMAIL_PORT, EMAIL_TIMEOUT = "127.0.0.1", environment.whole_number("FAULTS_MAIL_PORT", 9), 1

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False}},
}
