"""How editors sign in: a password, a second step, limits on guessing and on time. Visitors never do.

Names with ACCOUNT_ and MFA_ are django-allauth's, with AXES_ django-axes'.
"""

from datetime import timedelta

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # the first: it turns a guesser away before a password is looked at
    "django.contrib.auth.backends.ModelBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
PASSWORD_RESET_TIMEOUT = 60 * 60

# Whether a second step is asked for at all depends on nothing but this, and production never touches it: only
# `./portal demo` on a loopback address sets it, and each request is looked at again (portal/sign_in/demo.py).
DEMO_SIGN_IN = False
# Somebody who does nothing for so long signs in again, and everybody does after a working day.
SIGN_IN_IDLE = timedelta(minutes=30)
SIGN_IN_LONGEST = timedelta(hours=8)

ACCOUNT_ADAPTER = "portal.sign_in.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False  # no "remember me"
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
# Wrong answers are counted in the database, by axes. These only slow down a machine that posts as fast as it can.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "120/m/ip"}
ACCOUNT_FORMS = {"login": "portal.sign_in.forms.SignInForm", "reauthenticate": "portal.sign_in.forms.PasswordAgainForm"}

MFA_ADAPTER = "portal.sign_in.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TRUST_ENABLED = False
MFA_RECOVERY_CODES_SHOW_ONCE = True  # whoever sits down at a screen that was left open finds none
MFA_TOTP_TOLERANCE = 1  # a telephone's clock may be half a minute off
MFA_FORMS = {
    "authenticate": "portal.sign_in.forms.CodeForm",
    "reauthenticate": "portal.sign_in.forms.CodeAgainForm",
    "activate_totp": "portal.sign_in.forms.FirstCodeForm",
    "add_webauthn": "portal.sign_in.forms.PasskeyForm",
}

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # fifteen minutes are fifteen, whatever is tried meanwhile
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_PARAMETERS = "portal.sign_in.lockout.counted_by"
AXES_CLIENT_IP_CALLABLE = "portal.sign_in.lockout.network"
AXES_LOCKOUT_TEMPLATE = "sign_in/locked.html"
AXES_DISABLE_ACCESS_LOG = True  # who signed in when is nobody's business; who tried and failed is, for a while
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
