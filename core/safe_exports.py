"""Every CSV that the CMS hands out (reports, lists, redirects, sessions) has its formulas neutralised.

Wagtail's mixin is behind all of them, those of its own reports too, and offers no setting: its two writers are given
ours, once, when the portal starts. Its XLSX files write text as text already, and fail for what such a file cannot
hold: that is left out.
"""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from core.spreadsheets import for_xlsx, neutral

_preprocess = SpreadsheetExportMixin.preprocess_field_value


def preprocess_field_value(view, field, value, export_format):
    """Return what Wagtail would write: neutral in a CSV, without what an XLSX cannot hold in that."""
    written = _preprocess(view, field, value, export_format)
    return neutral(written) if export_format == view.FORMAT_CSV else for_xlsx(written)


def connect():
    """Put ours in its place. Called by core's AppConfig; calling it again changes nothing."""
    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
