"""Addresses of the ground that are no pages of the tree."""

from django.urls import path

from .feedback_views import useful, useful_note, useful_thanks
from .sharing import page_qr

urlpatterns = [
    path("useful/<int:page_id>/", useful, name="useful"),
    path("useful/<int:page_id>/thanks/", useful_thanks, name="useful_thanks"),
    path("useful/<int:page_id>/note/", useful_note, name="useful_note"),
    path("share/<int:page_id>/qr.svg", page_qr, name="page_qr"),
]
