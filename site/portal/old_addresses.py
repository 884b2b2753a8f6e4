"""Old addresses lead on to published pages only: a permanent redirect to a draft would be a promise of a 404."""

from django.core.exceptions import DisallowedRedirect
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect


class OldAddressMiddleware(RedirectMiddleware):
    """Wagtail's middleware for everything that was not found, unless the page it would lead to is not published.

    What is no address leads nowhere either: the answer stays "not found", with the way to help.
    """

    def process_response(self, request, response):
        try:
            answer = super().process_response(request, response)
        except (ValueError, DisallowedRedirect):  # "https://[": what no browser could follow leads nowhere
            return response
        if answer is response or not self.leads_to_draft(request):
            return answer
        return response

    @staticmethod
    def leads_to_draft(request) -> bool:
        """Ask for the redirect once more, for its page; only where there is one, which is seldom."""
        whole = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
        bare = Redirect.normalise_path(request.path, decode_unicode=False)
        found = get_redirect(request, whole) or get_redirect(request, bare)
        return bool(found and found.redirect_page_id and not found.redirect_page.live)
