"""Choosers that stand in a form by themselves, without the script that Wagtail writes into the page beside each.

The CMS's content policy allows no such script (docs/decisions/0028). Wagtail has no template for it: the script is put
together in `BaseChooser.render`, which is replaced here once, for every chooser there is.
"""

import json
import logging
import re

from django.utils.html import format_html
from wagtail.admin.widgets import BaseChooser

logger = logging.getLogger(__name__)

# `new PageChooser("id", {...});` or `createTaskChooser("id");`: a name, and arguments that are JSON.
ONE_CALL = re.compile(r"(?:new )?(?P<what>[A-Za-z_]\w*)\((?P<given>.*)\);?", re.DOTALL)


def without_inline_script() -> None:
    """From now on every chooser is started by static/cms/start-widgets.js."""
    BaseChooser.render = render


def render(self, name, value, attrs=None, renderer=None):
    """Return a chooser's HTML with what starts it in attributes. Raises TypeError without an id, as Wagtail's does.

    What starts it comes first: its menu takes "Choose another" out of the chooser as soon as it is started itself.
    """
    if not (attrs or {}).get("id"):
        raise TypeError("BaseChooser cannot be rendered without an 'id' attribute")
    value_data = self.get_value_data(value)
    html = self.render_html(name, value_data, attrs)
    what, given = one_call(self.render_js_init(attrs["id"], name, value_data))
    return format_html(
        '<span hidden data-controller="portal-start" data-portal-start-what-value="{}"'
        ' data-portal-start-with-value="{}"></span>{}',
        what,
        json.dumps(given),
        html,
    )


def one_call(script: str) -> tuple[str, list]:
    """Return the name and the arguments of a script that is one call; ("", []) and a line in the log for any other.

    Such a chooser shows what was chosen and opens nothing, which is what the policy would make of its script.
    """
    found = ONE_CALL.fullmatch(script.strip())
    try:
        return found["what"], json.loads(f"[{found['given']}]")
    except (TypeError, ValueError):
        logger.error("A chooser is started by a script that is more than one call: %s", script[:200])
        return "", []
