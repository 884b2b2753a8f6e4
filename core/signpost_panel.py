"""On the CMS's first screen: the signposts whose check is overdue, those for an emergency first and loudest."""

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin.ui.components import Component

from .models import Signpost
from .signpost_checks import Check
from .signpost_screens import with_states


class SignpostPanel(Component):
    name = "signpost_attention"
    order = 110

    def render_html(self, parent_context):
        # Translations share one check: each signpost counts once.
        register = {signpost.translation_key: signpost for signpost in Signpost.objects.order_by("-pk")}.values()
        found = with_states(register)
        late = [signpost for signpost in found if signpost.check_state in (Check.NEVER, Check.OVERDUE)]
        counted = {
            "urgent": [signpost for signpost in late if signpost.is_kept],
            "overdue": [signpost for signpost in late if signpost.check_state == Check.OVERDUE],
            "never": [signpost for signpost in late if signpost.check_state == Check.NEVER],
            "withdrawn": [signpost for signpost in found if signpost.check_state == Check.WITHDRAWN],
        }
        if not any(counted.values()):
            return ""
        list_url = reverse(Signpost.snippet_viewset.get_url_name("list"))
        context = {name: len(signposts) for name, signposts in counted.items()}
        context["urgent_names"] = ", ".join(sorted(signpost.name for signpost in counted["urgent"]))
        return render_to_string("wagtailadmin/signpost_attention.html", {**context, "list_url": list_url})
