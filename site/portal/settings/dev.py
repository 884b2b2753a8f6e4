"""A developer's machine and the demo: no DEBUG unless asked for, so that error pages are the real ones."""

from cryptography.fernet import Fernet
from django.core.management.utils import get_random_secret_key

from portal import environment

from .base import *  # noqa: F403
from .base import JOIN_HOPS, JOIN_HOSTS, SECURE_CSP, VAR_DIR
from .kept_secret import kept_secret
from .security import form_targets

DEBUG = environment.flag("DEBUG")
PAGE_CACHE = environment.flag("PAGE_CACHE", not DEBUG)  # whoever changes a template wants to see it
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1],testserver")


SECRET_KEY = environment.text("SECRET_KEY") or kept_secret(VAR_DIR / "secret-key", get_random_secret_key)
_join_key = environment.secret("JOIN_LINK_KEY") or kept_secret(
    VAR_DIR / "join-link-key", lambda: Fernet.generate_key().decode()
)
JOIN_LINK_KEYS = environment.fernet_keys("JOIN_LINK_KEY", _join_key)
_sign_in_key = environment.secret("SIGN_IN_KEY") or kept_secret(
    VAR_DIR / "sign-in-key", lambda: Fernet.generate_key().decode()
)
SIGN_IN_KEYS = environment.fernet_keys("SIGN_IN_KEY", _sign_in_key)
# Set by `./portal demo` where it answers on a loopback address: its accounts need no second step from this machine.
DEMO_SIGN_IN = environment.flag("DEMO_SIGN_IN")
# Passkeys without https, which browsers allow on http://localhost and nowhere else.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
# The demo's rooms stand at example.org, a host that exists to stand for others.
JOIN_HOSTS = [*JOIN_HOSTS, "example.org"]
SECURE_CSP["form-action"] = form_targets([*JOIN_HOSTS, *JOIN_HOPS])
