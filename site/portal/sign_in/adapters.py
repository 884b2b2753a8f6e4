"""What allauth asks its site about: who may join (nobody), who is asked again, how secrets are kept."""

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings

from core.models import PortalSettings
from core.rate_limit import client_address

from .seals import seal, unseal_or_nothing_right

JUST_NOW = 5 * 60  # seconds


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "Your username and password didn't match. Please try again.",  # nosec B105  # words for people
        "too_many_login_attempts": "There were too many tries. Wait a few minutes and try again.",
        "incorrect_password": "That is not your password.",  # nosec B105  # words for people
    }

    def is_open_for_signup(self, request) -> bool:
        """Accounts are made by a superuser, in the CMS."""
        return False

    def is_reauthentication_required(self, *, app, **kwargs) -> bool:
        """Whoever signed in, or proved again who they are, within five minutes is not asked once more."""
        records = get_authentication_records(context.request, context.request.user)
        # What was noted by a clock that ran ahead, and was put back since, is no reason either.
        return not any(abs(time.time() - record["at"]) < JUST_NOW for record in records)

    def is_safe_url(self, url) -> bool:
        """Tell whether somebody who has signed in may be led there. What cannot be read ("//[") is not safe."""
        try:
            return super().is_safe_url(url)
        except ValueError:
            return False

    def get_client_ip(self, request) -> str:
        return client_address(request.META, settings.TRUSTED_PROXY_COUNT)


class SecondStepAdapter(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "That is not the right code. Use the newest one, each works once.",
    }

    def get_totp_issuer(self) -> str:
        """Return the name that an authenticator app shows."""
        return self._get_site_name()

    def _get_site_name(self) -> str:
        return PortalSettings.for_request(context.request).service_name

    def _get_user_identifier(self, user) -> str:
        return user.get_username()  # allauth would take the e-mail address, which more people know

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal_or_nothing_right(encrypted_text)

    def generate_authenticator_name(self, user, type) -> str:
        """Return the name of a passkey that nobody named."""
        return f"Passkey {Authenticator.objects.filter(user=user, type=type).count() + 1}"
