"""The hosts' pages, made for a phone: their own sessions, Full or Not full, calling one off, and the link to its room.

They live below the CMS's path, where sign-in is, and open for a session's own hosts only: editors have Sessions. Every
act is one POST to the address of that one session; looking at a page changes nothing.
"""

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.log_actions import LogContext

from schedule.clashes import attention
from schedule.door import State, Status
from schedule.host_forms import CancelForm, HostLinkForm
from schedule.joining import TooLateError, say_cancelled, say_full, say_not_full
from schedule.link_views import link_words_of
from schedule.links import set_link
from schedule.models import Occurrence
from schedule.session import Session

SHOWN = 10


def hosted_by(user):
    """Return the sessions that one of this account's people hosts: what makes a session a host's own, everywhere."""
    return Occurrence.objects.on_live_pages().filter(hosts__account=user).distinct()


def own_to_come(user, now, request=None) -> list[Session]:
    """Return this person's next sessions, each with `missing`: sentences on what it lacks. None about other people's.

    The number of queries is the same however many sessions there are.
    """
    rows = hosted_by(user).filter(ends_at__gt=now).order_by("starts_at", "pk").with_words().with_hosts()[:SHOWN]
    found = attention(list(rows), now)
    coming = [Session(row, now, request) for row in rows]
    for session in coming:
        session.missing = found.get(session.occurrence.pk, [])
    return coming


def own_session(request, uid, now) -> Session | None:
    """Return one of this person's sessions, or None, for somebody else's as for one that does not exist."""
    row = hosted_by(request.user).with_words().with_hosts().filter(uid=uid).first()
    if row is None:
        return None
    session = Session(row, now, request)
    session.missing = attention([row], now).get(row.pk, [])
    return session


def not_yours(request):
    """Answer 404 in words. They are the same whether there is such a session, so they tell nobody which there are."""
    return render(request, "hosting/not_yours.html", status=404)


def may_change(session) -> bool:
    return session.state not in (State.CANCELLED, State.ENDED)


def refusal(session) -> str:
    return f"Nothing was changed: this session is {session.state_words.lower()}."


@require_http_methods(["GET", "HEAD"])
def hosting(request):
    """List this person's next sessions; whoever hosts none is told so."""
    return render(request, "hosting/index.html", {"sessions": own_to_come(request.user, timezone.now(), request)})


@require_http_methods(["GET", "HEAD", "POST"])
def hosting_session(request, uid):
    """GET shows one session and its buttons and changes nothing; POST says "full" or "not_full"."""
    session = own_session(request, uid, timezone.now())
    if session is None:
        return not_yours(request)
    row = session.occurrence
    if request.method == "POST":
        press(request, row, session)
        return redirect(request.path)
    context = {
        "session": session,
        "may_change": may_change(session),
        "let_in": getattr(getattr(row, "join_count", None), "let_in", 0),
        "seats": row.seats,
        "is_full": row.status == Status.FULL,
        "link_words": link_words_of(row),
    }
    return render(request, "hosting/session.html", context)


def press(request, row, session):
    said = request.POST.get("say", "")
    if not may_change(session):
        messages.error(request, refusal(session))
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


class HostFormView(FormView):
    """A form about one of this person's own sessions. What is over or cancelled leads back with a sentence."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request, *args, **kwargs):
        self.session = own_session(request, kwargs["uid"], timezone.now())
        if self.session is None:
            return not_yours(request)
        self.row = self.session.occurrence
        if not may_change(self.session):
            messages.error(request, refusal(self.session))
            return self.back()
        return super().dispatch(request, *args, **kwargs)

    def back(self):
        return redirect("hosting_session", uid=self.row.uid)

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs, session=self.session, link_words=link_words_of(self.row))


class HostCancelView(HostFormView):
    """Calls the session off, with words for the people who were coming."""

    form_class = CancelForm
    template_name = "hosting/cancel.html"

    def form_valid(self, form):
        try:
            with LogContext(user=self.request.user):
                say_cancelled(self.row, form.cleaned_data["reason"], timezone.now())
        except TooLateError:
            messages.error(self.request, "Nothing was changed: it was cancelled or over before you pressed.")
        else:
            messages.success(
                self.request, "It says Cancelled everywhere now, with your words. An editor can put it back on."
            )
        return self.back()


@method_decorator(sensitive_post_parameters("address"), name="dispatch")
class HostLinkView(HostFormView):
    """Sets or replaces the link of this one session. The page's own link, for all dates, is not a host's."""

    form_class = HostLinkForm
    template_name = "hosting/link.html"

    def form_valid(self, form):
        link = set_link(self.row, form.cleaned_data["address"], self.request.user)
        messages.success(self.request, f"The join link is set. It leads to {link.provider}.")
        return self.back()
