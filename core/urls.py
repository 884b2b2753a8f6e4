"""Addresses of the ground that are no pages of the tree."""

from django.urls import path

from . import path_converters  # noqa: F401  (<number:...>)
from .feedback_views import useful, useful_note, useful_thanks
from .sharing import page_qr

urlpatterns = [
    path("useful/<number:page_id>/", useful, name="useful"),
    path("useful/<number:page_id>/thanks/", useful_thanks, name="useful_thanks"),
    path("useful/<number:page_id>/note/", useful_note, name="useful_note"),
    path("share/<number:page_id>/qr.svg", page_qr, name="page_qr"),
]
