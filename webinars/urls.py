"""Addresses that belong to webinars and are no pages of the tree."""

from django.urls import path

from .transcript_views import transcript_text

urlpatterns = [
    path("transcripts/<int:page_id>.txt", transcript_text, name="transcript"),
]
