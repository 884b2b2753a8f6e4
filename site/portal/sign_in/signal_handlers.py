"""What has to be noted when somebody signs in, and when they put a second step away."""

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.adapter import get_adapter
from allauth.mfa.signals import authenticator_removed
from django.contrib.auth.signals import user_logged_in

from . import session_notes
from .gate import SECOND_STEPS


def connect():
    user_logged_in.connect(note_beginning, dispatch_uid="portal.sign_in.beginning")
    authenticator_removed.connect(ask_for_another, dispatch_uid="portal.sign_in.another")


def note_beginning(request, **kwargs):
    if request is not None:
        session_notes.begin(request)


def ask_for_another(request, user, **kwargs):
    """Whoever removes their last second step is led to set up another before anything else."""
    if not get_adapter().is_mfa_enabled(user, SECOND_STEPS):
        records = request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
        request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [
            record for record in records if record.get("method") != "mfa"
        ]
