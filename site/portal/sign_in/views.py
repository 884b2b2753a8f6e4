"""Where our way in differs from allauth's own."""

from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import LoginView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render

from .gate import SECOND_STEPS


class SignInView(LoginView):
    """The one door. allauth sends on whoever is signed in; an account that may not edit would go round in circles."""

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
            logout(request)
            messages.error(request, "This account may not edit. Ask a manager, or sign in with another.")
        return super().dispatch(request, *args, **kwargs)


class TakesSecondStep:
    """Somebody who sets up a second step has just proved that they hold it: it counts for this session, too.

    Asking for another code at once would make them wait for their app to show a new one.
    """

    def form_valid(self, form):
        response = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type=str(self.added_type))
        return response


class AddAppView(TakesSecondStep, ActivateTOTPView):
    added_type = Authenticator.Type.TOTP


class AddPasskeyView(TakesSecondStep, AddWebAuthnView):
    added_type = Authenticator.Type.WEBAUTHN


@login_required
def second_step(request):
    """Say what a second step is and offer both kinds, at the first sign-in."""
    if Authenticator.objects.filter(user=request.user, type__in=SECOND_STEPS).exists():
        return redirect("mfa_index")
    return render(request, "sign_in/second_step.html")
