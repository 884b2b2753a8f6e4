"""Addresses that belong to sessions and are no pages of the tree."""

from django.urls import path

from .door_views import door

urlpatterns = [
    path("join/<uuid:uid>/", door, name="door"),
]
