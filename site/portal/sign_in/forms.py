"""allauth's forms in our words, with every wrong code counted where all processes see it."""

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.db import transaction
from django.utils.crypto import salted_hmac

from . import lockout

USED_CODES = 5  # more than can be valid at one time


class SignInForm(LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        in_our_look(self)
        self.fields["password"].help_text = ""  # allauth would link to a way to reset it; the page says so itself


class PasswordAgainForm(ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        in_our_look(self)
        self.fields["password"].help_text = ""


class CountedCode:
    """A code that is counted when it is wrong, and that opens once when it is right."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        in_our_look(self)
        self.fields["code"].help_text = "Six figures from your app, or one of your recovery codes."

    def clean_code(self):
        if lockout.codes_are_refused(context.request, self.user):
            context.request.axes_locked_out = True
            raise forms.ValidationError("There were too many wrong codes.")
        try:
            code = super().clean_code()
            self.authenticator = used_up(self.authenticator, code)
        except forms.ValidationError:
            lockout.count_wrong_code(context.request, self.user)
            raise
        lockout.forget_wrong_codes(self.user)
        return code


class CodeForm(CountedCode, codes.AuthenticateForm):
    pass


class CodeAgainForm(CountedCode, codes.ReauthenticateForm):
    pass


class FirstCodeForm(ActivateTOTPForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        in_our_look(self)
        self.fields["code"].label = "The six figures that your app shows"


class PasskeyForm(AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        in_our_look(self)
        name, alone = self.fields["name"], self.fields["passwordless"]
        name.label, name.help_text = (
            "What you call it",
            "For example: work laptop. It only helps you to tell them apart.",
        )
        alone.label, alone.initial = "Sign in with this passkey alone, without my password", True
        alone.help_text = "Leave this ticked unless it is a key to plug in that has no PIN."


def used_up(authenticator, code: str):
    """Return the authenticator after writing down that its code was used; refuse one that was used before.

    allauth remembers that in a cache of one process, for half a minute: too short here, and no other process knows.
    """
    if authenticator.type != Authenticator.Type.TOTP:
        return authenticator  # a recovery code is crossed off by allauth, in the database
    mark = salted_hmac("portal.sign_in.used_up", "".join(filter(str.isalnum, code))).hexdigest()
    with transaction.atomic():
        row = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
        used = row.data.get("used", [])
        if mark in used:
            raise get_adapter().validation_error("incorrect_code")
        row.data["used"] = [*used, mark][-USED_CODES:]
        row.save(update_fields=["data"])
    row.user = authenticator.user
    return row


def in_our_look(form) -> None:
    """Give the fields our classes, and take away words inside a box: they go as soon as somebody types."""
    for name, field in form.fields.items():
        field.widget.attrs.pop("placeholder", None)
        if not isinstance(field.widget, forms.CheckboxInput):
            field.widget.attrs["class"] = "nhsuk-input"
        if name == "code":
            field.widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}
