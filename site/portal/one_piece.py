"""What an editor does to a page happens whole or not at all.

Publishing from the CMS writes the version, the page, its log, its dates and its search entry one after another. Killed
in between (a restart, a full disk, a database that goes away) it left pages that were live and nowhere in the log, or
with yesterday's dates. Here everything that one press of a button writes is one transaction.
"""

from django.db import transaction

from core.one_writer import wait_for_my_turn
from core.refusals import SayWhyNotMiddleware

WHOLE = "wagtailadmin_pages"  # the namespace of every screen that writes pages


class InOnePieceMiddleware:
    """Run what is posted to the screens for pages in one transaction. What raises is undone."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.refusals = SayWhyNotMiddleware(get_response)

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method != "POST" or WHOLE not in request.resolver_match.namespaces:
            return None
        try:
            with transaction.atomic():
                wait_for_my_turn()
                return view(request, *args, **kwargs)
        except Exception as problem:
            # Django asks nobody what to answer to an exception that comes from here.
            answer = self.refusals.process_exception(request, problem)
            if answer is None:
                raise
            return answer
