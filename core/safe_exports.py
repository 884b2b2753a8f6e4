"""Every CSV that the CMS hands out (reports, lists, redirects, sessions) has its formulas neutralised.

Wagtail's mixin is behind all of them, those of its own reports too, and offers no setting: its two writers are given
ours, once, when the portal starts. Its XLSX files write text as text already.
"""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from core.spreadsheets import neutral

_preprocess = SpreadsheetExportMixin.preprocess_field_value


def preprocess_field_value(view, field, value, export_format):
    """Return what Wagtail would write, neutral where it goes into a CSV."""
    written = _preprocess(view, field, value, export_format)
    return neutral(written) if export_format == view.FORMAT_CSV else written


def connect():
    """Put ours in its place. Called by core's AppConfig; calling it again changes nothing."""
    SpreadsheetExportMixin.preprocess_field_value = preprocess_field_value
