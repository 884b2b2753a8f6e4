"""The guide's screens in the CMS: its contents, and each task with the one before and the one after.

Open to everybody who may sign in: a host meets the same words as a manager.
"""

from functools import cache

from django.conf import settings
from django.http import Http404
from django.templatetags.static import static
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from .tasks import Guide, read_guide

FILE = settings.BASE_DIR / "docs" / "editors.md"
STATIC = "../static/"  # how the file names what is in our static folder


@cache
def guide() -> Guide:
    """Return the guide, read once for each process."""
    return read_guide(FILE.read_text(encoding="utf-8"), task_address, picture_address)


def task_address(slug: str) -> str:
    return reverse("guide_task", args=[slug])


def picture_address(path: str) -> str:
    """Return a picture's address. One that was not collected yet is missing on its page, and breaks no other."""
    path = path.removeprefix(STATIC)
    try:
        return static(path)
    except ValueError:
        return f"{settings.STATIC_URL}{path}"


class GuideScreen(WagtailAdminTemplateMixin, TemplateView):
    header_icon = "help"

    def crumbs(self) -> list[dict]:
        return [{"url": reverse("guide"), "label": guide().opening.title}]

    def get_breadcrumbs_items(self):
        *above, last = self.crumbs()
        return [*self.breadcrumbs_items, *above, {**last, "url": ""}]


class GuideContentsView(GuideScreen):
    template_name = "wagtailadmin/guide.html"

    def get_page_title(self):
        return guide().opening.title

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"groups": guide().groups}


class GuideTaskView(GuideScreen):
    template_name = "wagtailadmin/guide_task.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        try:
            self.before, self.task, self.after = guide().around(kwargs["slug"])
        except KeyError:
            raise Http404("The guide has no such task.") from None

    def get_page_title(self):
        return self.task.title

    def crumbs(self):
        return [*super().crumbs(), {"url": "", "label": self.task.title}]

    def get_context_data(self, **kwargs):
        around = {"task": self.task, "before": self.before, "after": self.after}
        return super().get_context_data(**kwargs) | around
