"""What the CMS answers when a page is not published, by another way than its form."""

from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from .publishing_refused import PublishingRefusedError


class SayWhyNotMiddleware:
    """Turn PublishingRefusedError into words, and lead to the page; 409 with the words for what asks for JSON."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PublishingRefusedError):
            return None
        page, why = exception.page, " ".join(exception.messages)
        if not request.accepts("text/html"):
            return JsonResponse({"detail": why}, status=409)
        messages.error(request, f"“{page.get_admin_display_title()}” was not published. {why}")
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
