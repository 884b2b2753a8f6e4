"""The CMS form of one dated session: UK wall-clock times, refused or asked about in words."""

from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateTimeInput

from core.sanitising import clean_text
from schedule.clock import WHICH, NoSuchTimeError, TimeHappensTwiceError, local, uk_instant


class WallTimeField(forms.DateTimeField):
    """A time as it stands on a UK clock. Gives a naive datetime; the form turns it into an instant."""

    def prepare_value(self, value):
        if isinstance(value, datetime) and value.tzinfo:
            value = local(value).replace(tzinfo=None)
        return value

    def to_python(self, value):
        for form in self.input_formats:
            try:
                return self.strptime((value or "").strip(), form)
            except ValueError:
                continue
        if not value:
            return None
        raise ValidationError("Write the day and the time, for example 03/03/2027 07:15.")

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


CHANGED_MEANWHILE = (
    "This session was changed while you had it open: by somebody else, or by the door. Nothing of yours is kept. "
    "Load this page again, see how it stands now, and change it then."
)


class OccurrenceForm(WagtailAdminModelForm):
    # When the row was last changed, as the person who looks at the form knows it. A row has no revisions that could
    # tell, and an old form sent late would put a session that was cancelled meanwhile back on.
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    starts_at = WallTimeField(widget=AdminDateTimeInput)
    ends_at = WallTimeField(widget=AdminDateTimeInput)
    which = forms.ChoiceField(
        label="If the clocks go back over it",
        choices=[("", "Not on that night"), *WHICH],
        required=False,
        help_text="Needed only for a time from 1am to 2am on the night the clocks go back: it happens twice.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.modified_at.isoformat() if self.instance.pk else ""

    def clean(self):
        cleaned = super().clean()
        now = type(self.instance).objects.select_for_update().filter(pk=self.instance.pk).values("modified_at").first()
        if now and now["modified_at"].isoformat() != cleaned.get("seen"):
            raise ValidationError(CHANGED_MEANWHILE)
        return cleaned

    def clean_starts_at(self):
        return self._instant("starts_at")

    def clean_ends_at(self):
        return self._instant("ends_at")

    def clean_reason(self):
        return clean_text(self.cleaned_data["reason"]).strip()

    def _instant(self, name):
        wall = self.cleaned_data[name]
        if wall is None:
            return None
        kept, which = getattr(self.instance, name, None), self.data.get("which", "")
        if kept and not which and local(kept).replace(tzinfo=None, fold=0) == wall:
            return kept  # untouched: which of two equal wall times it is has been said before
        try:
            return uk_instant(wall.date(), wall.time(), which)
        except (NoSuchTimeError, TimeHappensTwiceError) as problem:
            raise ValidationError(str(problem)) from None
        except (OverflowError, OSError, ValueError):
            raise ValidationError("Choose a day in this century.") from None
