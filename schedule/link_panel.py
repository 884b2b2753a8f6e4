"""In the page editor: whether the page's dates have a join link, and the way to the form that sets it."""

from wagtail.admin.panels import Panel

from schedule.models.join_link import JoinLink


class JoinLinkPanel(Panel):
    """Shows the provider's name and nothing else of the link; only to people who may change it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/join_link_panel.html"

        def is_shown(self):
            may = self.request is not None and self.request.user.has_perm("schedule.change_joinlink")
            return bool(self.instance.pk) and may and super().is_shown()

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["link"] = JoinLink.objects.filter(page_id=self.instance.pk).first()
            return context
