"""Where a record of a register is used, and why one in use is not deleted.

Deleting a topic would take it off every page without a word, deleting a person would leave a session without a host.
Wagtail's delete screen counts uses and lets the deletion through; its hook is asked for one record and for many.
"""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.models import ReferenceIndex, TranslatableMixin

from .models import Audience, Nation, Person, Signpost, Topic

KEPT = (Audience, Nation, Person, Signpost, Topic)
# Rows that remember somebody's name by themselves: they lose nothing when the person is deleted.
REMEMBERS = {("core", "pagereview"), ("core", "clinicalapproval")}
NAMED = 5


class WithUsage:
    """For the list of a register: each row with `usage_count`, in the list's own query."""

    def get_base_queryset(self):
        rows = super().get_base_queryset()
        return rows.annotate(usage_count=ReferenceIndex.usage_count_subquery(self.model))


def usage_column(model):
    """Return the column that says how often a record is used, a link to the list of where."""
    address = f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:usage"
    return Column("usage_count", label="Used", accessor=lambda record: usage_link(record, address))


def usage_link(record, address):
    count = record.usage_count
    words = f"{count} time{'' if count == 1 else 's'}"
    return format_html('<a href="{}">{}</a>', reverse(address, args=[record.pk]), words) if count else "Nowhere"


def used_by(record) -> list[str]:
    """Return the titles of what shows this record, each once. A translation of the record is no use of it."""
    titles = {}
    for source, references in ReferenceIndex.get_grouped_references_to(record):
        label = (source._meta.app_label, source._meta.model_name)
        if label in REMEMBERS or (isinstance(source, TranslatableMixin) and isinstance(source, type(record))):
            continue
        titles[str(source)] = references
    for session in getattr(record, "hosted_occurrences", None).all() if isinstance(record, Person) else ():
        titles.setdefault(str(session), None)
    return list(titles)


@hooks.register("before_delete_snippet")
def keep_what_is_used(request, records):
    """Refuse in words to delete what is in use, and show where."""
    for record in records:
        titles = used_by(record) if isinstance(record, KEPT) else []
        if titles:
            more = f" and {len(titles) - NAMED} more" if len(titles) > NAMED else ""
            where = f"{', '.join(titles[:NAMED])}{more}"
            messages.error(request, f"“{record}” is in use, so it was not deleted: {where}. Take it out there first.")
            names = record._meta.app_label, record._meta.model_name
            return redirect(reverse(f"wagtailsnippets_{names[0]}_{names[1]}:usage", args=[record.pk]))
    return None
