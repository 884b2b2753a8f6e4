"""In the page editor: when the page was reviewed, to read only, and the way to the screen that marks it."""

from wagtail.admin.panels import Panel


class ReviewPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/review_panel.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["page"] = self.instance
            context["may_review"] = bool(self.request) and self.request.user.has_perm("core.review_page")
            return context
