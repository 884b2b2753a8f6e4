"""The CMS's forms for what is declared: a cookie with its details as one thing, and a group of cookies."""

from functools import partial

from cookie_consent.models import Cookie
from django import forms
from django.conf import settings
from django.utils import timezone
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.log_actions import log

from .declared_names import problem_with_key, problem_with_name
from .models import CookieDetail, CookieWording, GroupWording
from .wording_forms import with_wordings

ASKED_AGAIN = "cookies.asked_again"
DETAILS = ("provider", "lifetime", "kind", "privacy_url")


def our_own_cookies() -> list[str]:
    return [settings.COOKIE_CONSENT_NAME, settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME]


CookieWords = with_wordings(
    CookieWording,
    {"description": "What it is for", "provider": "Set by", "lifetime": "Kept for"},
    {
        "description": partial(forms.CharField, widget=AdminAutoHeightTextInput),
        "provider": partial(forms.CharField, max_length=120),
        "lifetime": partial(forms.CharField, max_length=80),
    },
)
GroupWords = with_wordings(
    GroupWording,
    {"name": "Name", "description": "What it is for"},
    {
        "name": partial(forms.CharField, max_length=100),
        "description": partial(forms.CharField, widget=AdminAutoHeightTextInput),
    },
)


class CookieForm(CookieWords):
    """A cookie, its details, and whether visitors have to be asked again.

    A cookie's time of creation is the version that visitors say yes to: moving it on is what asks them again.
    """

    provider = forms.CharField(
        label="Set by", max_length=120, help_text="Who sets it and can read it. For example: this site, or Google."
    )
    lifetime = forms.CharField(
        label="Kept for", max_length=80, help_text="In words. For example: 182 days, or until the browser is closed."
    )
    kind = forms.ChoiceField(label="Kind", choices=CookieDetail.Kind.choices)
    privacy_url = forms.URLField(
        label="Their privacy notice",
        required=False,
        assume_scheme="https",
        help_text="The full address. The cookies page links to it.",
    )
    ask_again = forms.BooleanField(
        label="Ask visitors again",
        required=False,
        help_text="Tick this when the change matters to visitors: another purpose, another provider, a longer time. "
        "Everybody who said yes to this group is asked again, and until then it is off for them. Leave it empty for a "
        "corrected spelling. Nobody who said no is asked again.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["description"].required = True
        self.fields["cookiegroup"].empty_label = None
        if self.instance.pk is None:
            del self.fields["ask_again"]
            return
        self.group_before = self.instance.cookiegroup_id
        detail = CookieDetail.objects.filter(cookie=self.instance).first()
        for name in DETAILS if detail else ():
            self.initial.setdefault(name, getattr(detail, name))

    def clean(self):
        cleaned = super().clean()
        name, group = cleaned.get("name"), cleaned.get("cookiegroup")
        if name and group:
            is_cookie = cleaned.get("kind") != CookieDetail.Kind.STORAGE
            problem = problem_with_name(name, is_cookie, [] if group.is_required else our_own_cookies())
            twin = Cookie.objects.filter(name=name).exclude(pk=self.instance.pk).select_related("cookiegroup").first()
            if twin and not problem:
                problem = f"“{name}” is declared already, under “{twin.cookiegroup.name}”."
            if problem:
                self.add_error("name", problem)
        return cleaned

    def save(self, commit=True):
        asks_again = bool(self.cleaned_data.get("ask_again"))
        moved = self.instance.pk is not None and self.instance.cookiegroup_id != self.group_before
        if asks_again or moved:
            self.instance.created = timezone.now()
        cookie = super().save(commit)
        details = {name: self.cleaned_data[name] for name in DETAILS}
        CookieDetail.objects.update_or_create(cookie=cookie, defaults=details)
        if asks_again or moved:
            log(cookie, ASKED_AGAIN, data={"group": cookie.cookiegroup.name})
        return cookie


class CookieGroupForm(GroupWords):
    """A group. What scripts and visitors' cookies know it by, and whether there is a choice, are settled for good."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["name"].required = self.fields["description"].required = True
        if self.instance.pk is not None:
            for name in ("varname", "is_required"):
                self.fields[name].disabled = True

    def clean_varname(self):
        key = self.cleaned_data["varname"]
        problem = "" if self.instance.pk else problem_with_key(key)
        if problem:
            raise forms.ValidationError(problem)
        return key

    def save(self, commit=True):
        self.instance.is_deletable = not self.instance.is_required
        return super().save(commit)
