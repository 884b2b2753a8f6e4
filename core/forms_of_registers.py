"""The form behind a register's entry that is one record in several languages."""

from wagtail.admin.forms import WagtailAdminModelForm

KEPT = "Kept with the original: change it there."


class OneRecordForm(WagtailAdminModelForm):
    """In a translation the facts can be read and not changed: there is one place for them."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.original:
            return
        model = type(self.instance)
        for name in set(self.fields) - set(model.translated_fields):
            self.fields[name].disabled = True
            self.fields[name].help_text = KEPT
