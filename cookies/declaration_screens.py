"""The CMS's screens of what is declared about cookies. Every change shows on the next page that anybody asks for."""

from cookie_consent.models import Cookie, CookieGroup, LogItem
from django.db.models import Count
from django.shortcuts import redirect
from django.utils.functional import cached_property
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from schedule.clock import local

from .declaration_forms import CookieForm, CookieGroupForm
from .models import CookieWording, GroupWording
from .register import ANALYTICS, VIDEO
from .wording_forms import wording_panels

COOKIE_HELP = (
    "<p>What stands here is what the cookies page tells visitors, and what is deleted from their browsers when they "
    "say no. <code>*</code> stands for any text: <code>_ga_*</code> covers all that begins with <code>_ga_</code>.</p>"
    "<p>A new cookie, or one moved to another group, asks everybody again who said yes to that group.</p>"
)
GROUP_HELP = "<p>Visitors say yes or no to a group, never to a single cookie. Needed groups have no choice.</p>"
REQUIRED_STAYS = "Visitors have no choice about “{name}”: the site needs these, so the group cannot be deleted."
WHAT_STOPS = {
    ANALYTICS: "Visits are no longer counted, and nobody is asked.",
    VIDEO: "“Always play” is no longer offered; each video still plays after a click.",
}


def provider(cookie) -> str:
    return cookie.detail.provider if hasattr(cookie, "detail") else ""


def lifetime(cookie) -> str:
    return cookie.detail.lifetime if hasattr(cookie, "detail") else ""


def asked_since(cookie) -> str:
    """Return the moment since when a yes counts for this cookie; "" where there is nothing to say yes to."""
    return "" if cookie.cookiegroup.is_required else f"{local(cookie.created):%d/%m/%Y %H:%M}"


class CookieIndexView(IndexView):
    add_item_label = "Add a cookie"

    def get_base_queryset(self):
        return Cookie.objects.select_related("cookiegroup", "detail")

    def order_queryset(self, queryset):
        if self.is_explicitly_ordered:
            return super().order_queryset(queryset)
        return queryset.order_by("cookiegroup__ordering", "cookiegroup__name", "name")


class CookieCreateView(CreateView):
    def get_success_message(self, instance):
        return f"“{instance.name}” is declared. Everybody who said yes to “{instance.cookiegroup.name}” is asked again."


class CookieEditView(EditView):
    def get_page_subtitle(self):
        return self.object.name

    def get_success_message(self):
        asks = f" Everybody who said yes to “{self.object.cookiegroup.name}” is asked again."
        return f"“{self.object.name}” is changed.{asks if self.form.cleaned_data['ask_again'] else ''}"


class WordsDeleteView(DeleteView):
    """Says what happens. How often Wagtail's pages refer to it says nothing: none ever does."""

    def get_usage_url(self):
        return None


class CookieDeleteView(WordsDeleteView):
    def get_page_subtitle(self):
        return self.object.name

    @property
    def confirmation_message(self):
        return (
            f"“{self.object.name}” disappears from the cookies page, and is no longer deleted from the browser of a "
            "visitor who says no. Delete it only when nothing sets it any more. What visitors answered stays as it is."
        )

    def get_success_message(self):
        return f"“{self.object.name}” is no longer declared."


class GroupIndexView(IndexView):
    add_item_label = "Add a group"

    def get_base_queryset(self):
        return CookieGroup.objects.annotate(cookies=Count("cookie")).order_by("ordering", "name")

    def get_delete_url(self, instance):
        return None if instance.is_required else super().get_delete_url(instance)


class GroupEditView(EditView):
    @cached_property
    def can_delete(self):
        return not self.object.is_required and super().can_delete


class GroupDeleteView(WordsDeleteView):
    def dispatch(self, request, *args, **kwargs):
        if self.object.is_required and self.user_has_permission("delete"):
            messages.error(request, REQUIRED_STAYS.format(name=self.object.name))
            return redirect(self.edit_url_name, self.object.pk)
        return super().dispatch(request, *args, **kwargs)

    @property
    def confirmation_message(self):
        names = [cookie.name for cookie in self.object.cookie_set.all()]
        answers = LogItem.objects.filter(cookiegroup=self.object).count()
        return " ".join(
            [
                f"The choice about “{self.object.name}” disappears from the cookies page, and visitors’ answers to it "
                "no longer mean anything.",
                WHAT_STOPS.get(self.object.varname, ""),
                f"Deleted with it: {len(names)} declared cookie{'' if len(names) == 1 else 's'}"
                f"{' (' + ', '.join(names) + ')' if names else ''}, and {answers} "
                f"line{'' if answers == 1 else 's'} of the record of answers.",
                "This cannot be undone.",
            ]
        )


class CookieViewSet(ModelViewSet):
    model = Cookie
    name = "declared_cookies"
    url_prefix = "cookies/declared"
    icon = "list-ul"
    menu_label = "Cookies"
    index_view_class = CookieIndexView
    add_view_class = CookieCreateView
    edit_view_class = CookieEditView
    delete_view_class = CookieDeleteView
    copy_view_enabled = False
    list_display = [
        TitleColumn("name", label="Name", sort_key="name", url_name="declared_cookies:edit"),
        Column("cookiegroup", label="Group", accessor="cookiegroup.name"),
        Column("provider", label="Set by", accessor=provider),
        Column("lifetime", label="Kept for", accessor=lifetime),
        Column("created", label="Asked since", accessor=asked_since, sort_key="created"),
    ]
    list_filter = ["cookiegroup"]
    search_fields = ["name", "description"]
    edit_handler = ObjectList(
        [
            HelpPanel(COOKIE_HELP),
            FieldPanel("cookiegroup", heading="Group"),
            FieldPanel("name", heading="Name"),
            FieldPanel("description", heading="What it is for"),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("provider"), FieldPanel("lifetime")]),
                    FieldPanel("kind"),
                    FieldPanel("privacy_url"),
                ],
                heading="Who sets it, and for how long",
            ),
            FieldPanel("ask_again"),
            *wording_panels(CookieWording),
        ],
        base_form_class=CookieForm,
    )


class CookieGroupViewSet(ModelViewSet):
    model = CookieGroup
    name = "cookie_groups"
    url_prefix = "cookies/groups"
    icon = "folder-open-inverse"
    menu_label = "Groups"
    index_view_class = GroupIndexView
    edit_view_class = GroupEditView
    delete_view_class = GroupDeleteView
    copy_view_enabled = False
    list_display = [
        TitleColumn("name", label="Name", url_name="cookie_groups:edit"),
        Column("varname", label="Key"),
        BooleanColumn("is_required", label="Needed"),
        Column("cookies", label="Cookies"),
    ]
    edit_handler = ObjectList(
        [
            HelpPanel(GROUP_HELP),
            FieldPanel("name", heading="Name"),
            FieldPanel("description", heading="What it is for"),
            FieldPanel(
                "varname",
                heading="Key",
                help_text="What scripts and visitors’ cookies know it by. It cannot be changed later.",
            ),
            FieldPanel(
                "is_required",
                heading="Needed",
                help_text="The site cannot work without it, so there is no choice. It cannot be changed later.",
            ),
            FieldPanel("ordering", heading="Place in the list"),
            *wording_panels(GroupWording),
        ],
        base_form_class=CookieGroupForm,
    )


class CookiesViewSetGroup(ModelViewSetGroup):
    menu_label = "Cookies"
    menu_icon = "view"
    menu_order = 320
    items = (CookieViewSet, CookieGroupViewSet)
