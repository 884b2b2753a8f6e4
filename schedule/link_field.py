"""The field that takes a join link: it goes in and never comes out."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.views.decorators.debug import sensitive_variables

from schedule.join_address import RefusedAddressError, provider_of


class AddressField(forms.CharField):
    """A join link: written, never shown again. Refuses in words what is no https address of an allowed host."""

    # A password field is never filled in again by us, and by no browser's list of what was typed before.
    widget = forms.PasswordInput

    def widget_attrs(self, widget):
        return super().widget_attrs(widget) | {"autocomplete": "off", "spellcheck": "false"}

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Join link")
        kwargs.setdefault(
            "help_text", "Paste the room's https link. It is sealed at once and never shown again, to you neither."
        )
        super().__init__(max_length=1000, strip=True, **kwargs)

    @sensitive_variables("value", "address")
    def clean(self, value):
        address = super().clean(value)
        if address:
            try:
                provider_of(address, settings.JOIN_HOSTS)
            except RefusedAddressError as problem:
                raise ValidationError(str(problem)) from None
        return address
