"""Every address of signing in, below the CMS's path. allauth's own lists hold more doors than we want, so none is used.

/cms/login/ stands where Wagtail's own door would be, which asks for a password alone.
"""

from allauth.account.views import LogoutView, ReauthenticateView
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import include, path
from django.views.decorators.http import require_POST

from .views import AddAppView, AddPasskeyView, SignInView, second_step

SECOND_STEP = [
    path("", mfa.index, name="mfa_index"),
    path("begin/", second_step, name="second_step"),
    path("code/", mfa.authenticate, name="mfa_authenticate"),
    path("passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("leave/", require_POST(LogoutView.as_view()), name="account_logout"),
    path("again/password/", ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("again/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("again/passkey/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("app/add/", AddAppView.as_view(), name="mfa_activate_totp"),
    path("app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("passkeys/add/", AddPasskeyView.as_view(), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/rename/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("recovery-codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("recovery-codes/new/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("recovery-codes/download/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
urlpatterns = [
    path("login/", SignInView.as_view(), name="account_login"),
    path("sign-in/", include(SECOND_STEP)),
]
