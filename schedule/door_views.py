"""The join door: tells a session's state in words, and lets people in while it is open."""

from django.shortcuts import get_object_or_404, redirect

from schedule.models import Occurrence


def door(request, uid):
    occurrence = get_object_or_404(Occurrence.objects.on_live_pages().select_related("page"), uid=uid)
    return redirect(occurrence.page.get_url(request))
