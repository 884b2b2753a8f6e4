"""The number of a record in an address, short enough for every database to look up."""

from django.urls import register_converter
from django.urls.converters import IntConverter


class RecordNumberConverter(IntConverter):
    """<number:page_id>: at most 18 digits, so below 2 to the 63rd. SQLite raises OverflowError for what is longer,
    where Django compares it with a key that is another table's (a page's own, for one)."""

    regex = "[0-9]{1,18}"


register_converter(RecordNumberConverter, "number")
