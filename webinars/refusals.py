"""What the CMS answers when a webinar is published by another way than its form, and its recording lacks something."""

from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from webinars.recorded_page import RecordingNotReadyError


class SayWhatIsMissingMiddleware:
    """Turn RecordingNotReadyError (many pages at once, a workflow's approval) into words, and lead to the page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, RecordingNotReadyError):
            return None
        page = exception.page
        words = f"“{page.get_admin_display_title()}” was not published. {' '.join(exception.messages)}"
        messages.error(request, words)
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
