"""Keeps a visitor's choice: one cookie, set by the server, and nothing about the visitor."""

from http.cookies import CookieError, Morsel

from cookie_consent.util import get_cookie_dict_from_request, set_cookie_dict_to_response
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from core.same_origin import is_ours

from .consent import NO, YES, cookie_domains, matching, new_answers
from .consent_log import log_answers
from .register import notice, patterns_of, versions

LONG_AGO = "Thu, 01 Jan 1970 00:00:00 GMT"


@csrf_exempt  # A token would need a cookie before the choice. The browser's own word on who posts is asked instead.
@never_cache
def save(request):
    """Answer a POST of `group=yes|no` with the cookie: 204 for our script, 303 back to the page for a plain form.

    403 for a form on another site, 400 for an answer to no known group, 405 for other methods; each in words.
    """
    if request.method != "POST":
        response = render(request, "405.html", status=405)
        response.headers["Allow"] = "POST"
        return response
    if not is_ours(request):
        return render(request, "403.html", {"why": _("Your choice can only be saved from this site.")}, status=403)
    known = versions()
    posted = {group: request.POST[group] for group in known if group in request.POST}
    if not posted or any(word not in (YES, NO) for word in posted.values()):
        return render(request, "400.html", {"why": _("Your choice could not be read. Please try again.")}, status=400)
    said = get_cookie_dict_from_request(request)
    response = answer_of(request)
    set_cookie_dict_to_response(response, new_answers(said, known, posted))
    for group, word in posted.items():
        if word == NO:
            expire(response, request, matching(request.COOKIES, patterns_of(group)))
    log_answers(said, posted, known)
    return response


def answer_of(request):
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse({"saved": True})
    asked = request.POST.get("next", "")
    ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    target = asked if ours else notice()["page_url"] or "/"
    joiner = "&" if "?" in target else "?"
    return HttpResponseRedirect(target if ours else f"{target}{joiner}saved=1", status=303)


def expire(response, request, names) -> None:
    """End these cookies on the host and on every domain above it, where a script may have set them.

    Django's jar keeps one cookie a name, and a name may be set on several domains: hence keys of our own in it.
    """
    for name in names:
        for domain in cookie_domains(request.get_host()):
            morsel = Morsel()
            try:
                morsel.set(name, "", "")
            except CookieError:
                break  # a name that no header can hold; the browser's half of this deletes it
            morsel.update({"expires": LONG_AGO, "max-age": 0, "path": "/", "domain": domain})
            dict.__setitem__(response.cookies, f"{name} on {domain or 'the host'}", morsel)
