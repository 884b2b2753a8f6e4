"""Addresses of consent that are no pages of the tree."""

from django.urls import path

from .views import save

urlpatterns = [path("cookies/save/", save, name="save_consent")]
