"""Addresses that belong to sessions and are no pages of the tree."""

from django.urls import path

from core import path_converters  # noqa: F401  (<number:...>)

from .calendar_views import calendar, calendar_feed, calendar_series, calendar_session
from .door_views import door
from .posters import poster, poster_qr

urlpatterns = [
    path("join/<uuid:uid>/", door, name="door"),
    path("calendar/", calendar, name="calendar"),
    path("calendar/sessions.ics", calendar_feed, name="calendar_feed"),
    path("calendar/session/<uuid:uid>.ics", calendar_session, name="calendar_session"),
    path("calendar/series/<number:page_id>.ics", calendar_series, name="calendar_series"),
    path("posters/<number:page_id>/", poster, name="poster"),
    path("posters/<number:page_id>/qr.svg", poster_qr, name="poster_qr"),
]
