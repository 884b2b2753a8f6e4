"""What hosts fill in on their phones: a link that never comes back to a screen, and words for a cancellation."""

from django import forms
from django.core.exceptions import ValidationError

from core.sanitising import clean_text
from schedule.link_field import AddressField
from schedule.models import Occurrence


class HostLinkForm(forms.Form):
    address = AddressField(
        error_messages={"required": "Paste the link first."},
        widget=forms.PasswordInput(attrs={"class": "field__input"}),
    )


class CancelForm(forms.Form):
    reason = forms.CharField(
        label="Why, in a few words",
        max_length=Occurrence._meta.get_field("reason").max_length,
        widget=forms.Textarea(attrs={"rows": 3, "class": "field__input"}),
        help_text="Visitors read this. For example: A host is ill. Never name the person.",
        error_messages={"required": "Say in a few words why, for the people who were coming."},
    )

    def clean_reason(self):
        reason = " ".join(clean_text(self.cleaned_data["reason"]).split())
        if not reason:
            raise ValidationError(self.fields["reason"].error_messages["required"])
        return reason
