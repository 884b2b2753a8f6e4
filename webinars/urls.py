"""Addresses that belong to webinars and are no pages of the tree."""

from django.urls import path

from core import path_converters  # noqa: F401  (<number:...>)

from .transcript_views import transcript_text

urlpatterns = [
    path("transcripts/<number:page_id>.txt", transcript_text, name="transcript"),
]
