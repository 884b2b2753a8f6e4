"""The gate before the CMS: nobody stands inside with a password alone, or for longer than a day's work.

It closes every address below CMS_PATH, whoever wrote the view, apart from the few that are named here.
"""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from . import demo, session_notes

# How anybody gets in or out. Each of these views knows by itself who may do what with it.
DOORS = {
    "account_login",
    "account_logout",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "wagtailadmin_logout",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_javascript_catalog",
}
# What somebody needs who has signed in with a password for the first time.
ENROLMENT = {"second_step", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"}
# An editor that is open asks every few seconds who else has it open. That is the browser, and nobody's hand.
BY_ITSELF = {"wagtailadmin_editing_sessions:ping", "wagtailadmin_editing_sessions:release"}
OURS = ("account_", "mfa_", "second_step")  # pages of our own making, with nothing inline
SECOND_STEPS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


class SecondStepMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(settings.CMS_PATH):
            return self.get_response(request)
        name = name_of(request)
        response = self.stopped(request, name) or self.get_response(request)
        if name.startswith(OURS):
            response._csp_replace = settings.SECURE_CSP_SIGN_IN
        return response

    def stopped(self, request, name: str):
        """Return where somebody is sent who may not go on to the view of this name; None for everybody else."""
        if not request.user.is_authenticated:
            return None  # the views below say what they always said
        if session_notes.is_over(request):
            return self.out(request, name, "You were signed out because some time has passed. Sign in again to go on.")
        if name not in BY_ITSELF:
            session_notes.note_that_seen(request)
        if session_notes.took_second_step(request) or demo.at_home(request):
            return None
        if get_adapter().is_mfa_enabled(request.user, SECOND_STEPS):
            return self.out(request, name, "Sign in with your second step, too.")
        if name in DOORS | ENROLMENT:
            return None
        return without_page(request) or redirect("second_step")

    def out(self, request, name, words):
        """End the session. Somebody on the way in or out goes on, as nobody; a script is refused; others sign in."""
        logout(request)
        if name in DOORS:
            return None
        refused = without_page(request)
        if refused:
            return refused
        messages.info(request, words)
        return redirect_to_login(request.get_full_path() if request.method == "GET" else settings.CMS_PATH)


def name_of(request) -> str:
    """Return the name of the view that will answer, with its namespace; "" where there is none."""
    try:
        return resolve(request.path_info).view_name or ""
    except Resolver404:
        return ""


def without_page(request):
    """Refuse a script of the CMS that would take a page for its answer; return None for people."""
    asks_for_data = "application/json" in request.headers.get("accept", "")
    if request.headers.get("x-requested-with") == "XMLHttpRequest" or asks_for_data:
        raise PermissionDenied("Sign in again.")
