"""Whom to tell of a weakness, at the address where people who look for one look: RFC 9116."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.addresses import full_address

from .security_contact import security_txt

PLAIN = "text/plain; charset=utf-8"


def only_with_a_contact():
    if not settings.SECURITY_CONTACT:
        raise Http404("Nobody is named to whom a weakness may be told.")


@require_safe
def contact(request):
    """Answer GET /.well-known/security.txt; 404 without SECURITY_CONTACT, rather than an address nobody reads."""
    only_with_a_contact()
    policy = settings.SECURITY_POLICY or full_address(reverse("security_policy"))
    canonical = full_address(reverse("security_txt"))
    return HttpResponse(security_txt(settings.SECURITY_CONTACT, canonical, policy, timezone.now()), content_type=PLAIN)


@require_safe
def policy(request):
    """Answer GET /.well-known/security-policy.txt with what SECURITY.md promises, as plain text."""
    only_with_a_contact()
    return HttpResponse((settings.BASE_DIR / "SECURITY.md").read_text(encoding="utf-8"), content_type=PLAIN)
