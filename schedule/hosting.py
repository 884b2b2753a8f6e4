"""The hosts' page, made for a phone: one big button, Full or Not full, for the sessions that this person hosts.

It lives below the CMS's path, where sign-in is, and opens for a session's own hosts only: editors have Sessions.
"""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.log_actions import LogContext

from schedule.door import State, Status
from schedule.joining import say_full, say_not_full
from schedule.models import Occurrence
from schedule.session import Session

SHOWN = 10


def hosted_by(user):
    """Return the sessions that one of this account's people hosts."""
    return Occurrence.objects.on_live_pages().filter(hosts__account=user).distinct()


def hosting(request):
    """List this person's next sessions; whoever hosts none is told so."""
    now = timezone.now()
    rows = hosted_by(request.user).filter(ends_at__gt=now).order_by("starts_at").with_words()[:SHOWN]
    return render(request, "hosting/index.html", {"sessions": [Session(row, now, request) for row in rows]})


@require_http_methods(["GET", "HEAD", "POST"])
def hosting_session(request, uid):
    """GET shows one session and its button and changes nothing; POST says "full" or "not_full"."""
    now = timezone.now()
    row = hosted_by(request.user).with_words().filter(uid=uid).first()
    if row is None:
        raise Http404  # for somebody else's session as for none: the page does not tell which sessions exist
    session = Session(row, now, request)
    if request.method == "POST":
        press(request, row, session)
        return redirect(request.path)
    context = {
        "session": session,
        "may_change": may_change(session),
        "let_in": getattr(getattr(row, "join_count", None), "let_in", 0),
        "seats": row.seats,
        "is_full": row.status == Status.FULL,
    }
    return render(request, "hosting/session.html", context)


def may_change(session) -> bool:
    return session.state not in (State.CANCELLED, State.ENDED)


def press(request, row, session):
    said = request.POST.get("say", "")
    if not may_change(session):
        messages.error(request, f"Nothing was changed: this session is {session.state_words.lower()}.")
    elif said == "full":
        with LogContext(user=request.user):
            say_full(row)
        messages.success(request, "It says Full everywhere now. Nobody else is let in.")
    elif said == "not_full":
        with LogContext(user=request.user):
            say_not_full(row)
        messages.success(request, "It no longer says Full.")
    else:
        messages.error(request, "Nothing was changed: press one of the buttons.")
