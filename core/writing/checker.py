"""Our checks inside Wagtail's own: the Checks panel of the editor, and the same in a preview's own tab.

Wagtail runs axe in the preview and shows rows in the editor; both sides are told the rules. What breaks them is worked
out here for the draft that the preview shows, and handed to the browser as the options of each check, so there is one
list of words, in Python. static/cms/writing-checks.js only finds the element that holds them.
"""

from django.utils import timezone
from wagtail.admin.userbar import ContentCheckerItem

from core.link_finding import FILE_NAME

from .findings import findings_of
from .rules import FILE_NAME_ALT, RULES

OURS = [rule for rule in RULES if rule is not FILE_NAME_ALT]
# Pictures outside the page's blocks are looked at too, so this one stays Wagtail's check with our pattern.
FILE_NAME_CHECK = {"id": "check-image-alt-text", "options": {"pattern": f"^(?:{FILE_NAME.pattern})$|_"}}


class WritingChecksItem(ContentCheckerItem):
    """Wagtail's item with our rules. `page`: the draft in a preview, or None where only the rules are asked for."""

    def __init__(self, page=None, in_editor=False):
        super().__init__(in_editor=in_editor)
        self.page = page

    def get_axe_run_only(self, request):
        return [*super().get_axe_run_only(request), *(rule.slug for rule in OURS)]

    def get_axe_custom_rules(self, request):
        rules = [
            {
                "id": rule.slug,
                "impact": "serious",
                "selector": "body *",
                "tags": ["best-practice"],
                "any": [f"{rule.slug}-check"],
                "enabled": True,
                # A question that is folded in still says what it says.
                "excludeHidden": False,
            }
            for rule in OURS
        ]
        return [*super().get_axe_custom_rules(request), *rules]

    def get_axe_custom_checks(self, request):
        found = findings_of(self.page, timezone.localdate()) if self.page and not self.in_editor else []
        ours = [
            {
                "id": f"{rule.slug}-check",
                "options": {"at": rule.shown_at, "words": [one.words for one in found if one.rule is rule]},
            }
            for rule in OURS
        ]
        kept = [check for check in super().get_axe_custom_checks(request) if check["id"] != FILE_NAME_CHECK["id"]]
        return [*kept, FILE_NAME_CHECK, *ours]

    def get_axe_messages(self, request):
        ours = {rule.slug: {"error_name": rule.name, "help_text": rule.advice} for rule in RULES}
        return {**super().get_axe_messages(request), **ours}

    class Media:
        js = ["cms/writing-checks.js"]


def put_in_place(request, items, page) -> None:
    """Wagtail's hook `construct_wagtail_userbar`: our item stands where Wagtail's own did."""
    from core.models import PortalPage

    for place, item in enumerate(items):
        if isinstance(item, ContentCheckerItem):
            items[place] = WritingChecksItem(page if isinstance(page, PortalPage) else None, item.in_editor)
