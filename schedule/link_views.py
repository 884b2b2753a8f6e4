"""The CMS's write-only form for join links: what is typed goes into the safe and never comes back to a screen.

It stands apart from the page and session editors on purpose: those keep what is typed while it is typed (autosave, form
state, revisions), and a link must be in none of these.
"""

from django import forms
from django.conf import settings
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from schedule.clashes import attention
from schedule.clock import local
from schedule.link_field import AddressField
from schedule.links import link_of, remove_link, set_link
from schedule.models import JoinLink, Occurrence, ScheduledPage
from schedule.session_screens import to_come

PERMISSION = "schedule.change_joinlink"


class JoinLinkForm(forms.Form):
    address = AddressField(required=False)
    remove = forms.BooleanField(label="Remove the link that is there", required=False)

    def clean(self):
        cleaned = super().clean()
        if not self.errors and bool(cleaned.get("address")) == bool(cleaned.get("remove")):
            raise forms.ValidationError("Paste a new link, or tick the box to remove the old one.")
        return cleaned


@method_decorator(sensitive_post_parameters("address"), name="dispatch")
class JoinLinkView(WagtailAdminTemplateMixin, PermissionRequiredMixin, FormView):
    """Sets or removes one owner's link. Subclasses say whose."""

    form_class = JoinLinkForm
    permission_required = PERMISSION
    raise_exception = True
    template_name = "wagtailadmin/join_link.html"
    page_title = "Join link"
    header_icon = "link"

    def dispatch(self, request, *args, **kwargs):
        self.owner = self.get_owner(kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return str(self.owner)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            status=self.get_status(),
            hosts=", ".join(sorted(settings.JOIN_HOSTS)),
            action_url=self.request.path,
            submit_button_label="Keep",
            submit_button_active_label="Keeping…",
        )

    def form_valid(self, form):
        if form.cleaned_data["remove"]:
            remove_link(self.owner, self.request.user)
            messages.success(self.request, "The join link was removed.")
        else:
            link = set_link(self.owner, form.cleaned_data["address"], self.request.user)
            messages.success(self.request, f"The join link is set. It leads to {link.provider}.")
            for warning in self.get_warnings():
                messages.warning(self.request, warning)
        return redirect(self.get_success_url())


class SessionLinkView(JoinLinkView):
    """The link of one date."""

    def get_owner(self, pk):
        return get_object_or_404(Occurrence.objects.select_related("page"), pk=pk)

    def get_status(self):
        return link_words_of(self.owner)

    def get_warnings(self):
        now = timezone.now()
        return [words for words in attention(to_come(now), now).get(self.owner.pk, []) if "Shares" in words]

    def get_success_url(self):
        return reverse("sessions:edit", args=[self.owner.pk])


class PageLinkView(JoinLinkView):
    """The default of all of a page's dates."""

    def get_owner(self, pk):
        return get_object_or_404(Page.objects.type(ScheduledPage), pk=pk).specific

    def get_status(self):
        return link_words(JoinLink.objects.filter(page_id=self.owner.pk).first())

    def get_warnings(self):
        return []

    def get_success_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.owner.pk])


def link_words(link) -> str:
    if link is None:
        return "No link is set."
    by = f" by {link.changed_by.get_username()}" if link.changed_by else ""
    return f"A link at {link.provider} is set, on {local(link.changed_at):%d %b %Y, %H:%M}{by}."


def link_words_of(occurrence) -> str:
    """Return whether a date has a link, and at which provider; never what it is."""
    link = link_of(occurrence)
    if link and not link.occurrence_id:
        return f"This date uses its page's link, at {link.provider}. A link of its own replaces that one."
    return link_words(link)
