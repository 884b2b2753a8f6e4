"""The act of saying that a signpost was checked today. Apart from editing, so that a corrected comma moves no date."""

import hashlib

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import LogFormatter, log

from .models import Signpost
from .models.signposts import CONTACT
from .signpost_screens import PERMISSION, with_states

CHECKED = "core.signpost_checked"


def digest(signpost) -> str:
    """Return what stands for the details that somebody looked at, hours among them."""
    seen = "\n".join(str(getattr(signpost, name)) for name in (*CONTACT, "hours"))
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


class CheckedTodayView(WagtailAdminTemplateMixin, PermissionRequiredMixin, TemplateView):
    """GET shows what there is to check; POST says that it was. Details that changed meanwhile are refused, 409."""

    permission_required = PERMISSION
    raise_exception = True
    template_name = "wagtailadmin/signpost_checked.html"
    page_title = "Checked today"
    header_icon = "check"

    def dispatch(self, request, *args, **kwargs):
        asked = get_object_or_404(Signpost, pk=kwargs["pk"])
        self.signpost = asked.original or asked  # translations copy the date, as they copy the number
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return str(self.signpost)

    def get_context_data(self, **kwargs):
        (signpost,) = with_states([self.signpost])
        return super().get_context_data(
            **kwargs,
            signpost=signpost,
            seen=digest(signpost),
            list_url=reverse(signpost.snippet_viewset.get_url_name("list")),
            edit_url=reverse(signpost.snippet_viewset.get_url_name("edit"), args=[signpost.pk]),
        )

    def post(self, request, *args, **kwargs):
        signpost = self.signpost
        if request.POST.get("seen") != digest(signpost):
            messages.error(request, "Somebody changed these details meanwhile. Please look at them as they stand now.")
            return self.render_to_response(self.get_context_data(), status=409)
        signpost.last_verified = timezone.localdate()
        signpost.verified_by = (request.user.get_full_name() or request.user.get_username())[:120]
        signpost.save()
        log(signpost, CHECKED, user=request.user, data={name: getattr(signpost, name) for name in CONTACT})
        messages.success(request, f"{signpost.name}: checked today. Every page says so now.")
        return redirect(reverse(signpost.snippet_viewset.get_url_name("list")))


class CheckedFormatter(LogFormatter):
    label = "Check a signpost"

    def format_message(self, log_entry):
        details = ", ".join(value for name in CONTACT if (value := log_entry.data.get(name)))
        return f"Checked: {details}"


def register(actions) -> None:
    """Teach Wagtail's log our action."""
    actions.register_action(CHECKED)(CheckedFormatter)
