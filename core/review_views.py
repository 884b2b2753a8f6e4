"""The CMS's screen for marking a page as reviewed. Apart from the page editor: a review is an act of its own."""

from django import forms
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from .models import Person, PortalPage
from .models.page_review import NOTE_LENGTH
from .review_dates import faults_of, usual_due
from .reviews import mark_reviewed
from .sanitising import clean_text

PERMISSION = "core.review_page"


class ReviewForm(forms.Form):
    reviewer = forms.ModelChoiceField(
        label="Read by",
        queryset=Person.objects.none(),
        help_text="From People. The name shows at the foot of the page.",
    )
    reviewed_on = forms.DateField(label="Read on", widget=AdminDateInput)
    due_on = forms.DateField(label="Read again by", widget=AdminDateInput, help_text="Three years later at most.")
    note = forms.CharField(
        label="Note",
        required=False,
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For colleagues, in the page’s history. Never shown to visitors.",
    )

    def __init__(self, *args, page, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.page, self.today = page, today
        self.fields["reviewer"].queryset = Person.objects.filter(locale_id=page.locale_id)

    def clean_note(self):
        return clean_text(self.cleaned_data["note"])

    def clean(self):
        cleaned = super().clean()
        dates = cleaned.get("reviewed_on"), cleaned.get("due_on")
        if all(dates):
            for name, words in faults_of(*dates, self.page.reviewed_on, self.today).items():
                self.add_error(name, words)
        return cleaned


class MarkReviewedView(WagtailAdminTemplateMixin, PermissionRequiredMixin, FormView):
    """GET shows how the review stands and the form; POST keeps a review and goes back to where it was asked for."""

    form_class = ReviewForm
    permission_required = PERMISSION
    raise_exception = True
    template_name = "wagtailadmin/mark_reviewed.html"
    page_title = "Mark as reviewed"
    header_icon = "check"

    @cached_property
    def page(self):
        return get_object_or_404(Page.objects.type(PortalPage), pk=self.kwargs["pk"]).specific

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "page": self.page, "today": timezone.localdate()}

    def get_initial(self):
        today = timezone.localdate()
        mine = self.request.user.people.filter(locale_id=self.page.locale_id).order_by("pk").first()
        return {"reviewed_on": today, "due_on": usual_due(today), "reviewer": mine and mine.pk}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **kwargs,
            page=self.page,
            history=self.page.reviews.select_related("reviewer"),
            media=kwargs["form"].media if "form" in kwargs else ReviewForm(page=self.page, today=None).media,
            action_url=self.request.path,
            submit_button_label="Mark as reviewed",
            submit_button_active_label="Keeping…",
        )

    def form_valid(self, form):
        review = mark_reviewed(self.page, user=self.request.user, **form.cleaned_data)
        messages.success(
            self.request, f"“{self.page.title}” is reviewed. The next review is due on {review.due_on:%d/%m/%Y}."
        )
        return redirect(reverse("mark_reviewed", args=[self.page.pk]))
