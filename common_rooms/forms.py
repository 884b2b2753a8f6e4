from core.forms import PortalPageForm


class CommonRoomForm(PortalPageForm):
    """A room's form: its two usual hosts are two different people."""

    def clean(self):
        cleaned = super().clean()
        formset = self.formsets.get("room_hosts")
        if formset is not None and formset.is_valid():
            people = [
                form.cleaned_data["person"]
                for form in formset.forms
                if form.cleaned_data.get("person") and not form.cleaned_data.get("DELETE")
            ]
            if len(people) != len(set(people)):
                self.add_error(None, "The two usual hosts are the same person. Every room has two different hosts.")
        return cleaned
