"""Nothing of the CMS writes script into a page, and an upgrade of Wagtail cannot bring some back unseen.

Each template in place of Wagtail's names the file that it stands for and its checksum. Where one differs: compare the
two versions of Wagtail's file, carry over what matters, write the new checksum, and run
tests/browser/test_cms_policy.py.
"""

import hashlib
import inspect
import json
import re
from html import unescape
from pathlib import Path

import pytest
import wagtail
import wagtail_localize
import wagtailmedia
from django.forms import Media
from django.template.loader import get_template
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminPageChooser, AdminTimeInput, BaseChooser
from wagtail.admin.widgets.workflows import AdminTaskChooser

from portal.choosers import one_call

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = [Path(package.__file__).parent for package in (wagtail, wagtailmedia, wagtail_localize)]
INSTALLED = PACKAGES[0].parent
IN_PLACE_OF = re.compile(r"\{# In place of (\S+), sha256 (\w{64}) #\}")
# A script without a file of its own, apart from data; what runs when something is pressed; an address that is a script.
INLINE = re.compile(
    r"<script(?![^>]*(?:\bsrc=|application/json|text/template|text/x-template))|\son[a-z]+=[\"']|=[\"']javascript:"
)
# wagtail.admin.widgets.chooser.BaseChooser.render, which portal.choosers stands for.
RENDER = "d8ea923b50c18780"
UNUSED = ("wagtail/test/", "wagtail/project_template/", "wagtail/contrib/search_promotions/")


def overrides():
    return {
        found[1]: found[2]
        for path in (ROOT / "templates").rglob("*.html")
        if (found := IN_PLACE_OF.search(path.read_text()))
    }


@pytest.mark.parametrize(("original", "checksum"), sorted(overrides().items()))
def test_what_ours_stands_for_is_what_it_was(original, checksum):
    assert hashlib.sha256((INSTALLED / original).read_bytes()).hexdigest() == checksum, (
        f"{original} has changed: see the words at the top of this file"
    )


def test_every_place_that_writes_script_has_one_of_ours_in_its_place():
    """All templates of Wagtail, wagtailmedia and wagtail-localize, used by a screen that we know or not."""
    writing = set()
    for package in PACKAGES:
        for path in package.rglob("*.html"):
            name = path.relative_to(INSTALLED).as_posix()
            if "/templates/" in name and not name.startswith(UNUSED) and INLINE.search(path.read_text()):
                writing.add(name)
    assert len(writing) == 8, writing
    assert writing <= set(overrides()), writing - set(overrides())
    for name in overrides():
        chosen = get_template(name.split("/templates/")[1]).origin.name
        assert chosen.startswith(str(ROOT / "templates")), chosen


def test_no_other_part_of_wagtail_puts_a_script_together():
    writing = {
        path.relative_to(INSTALLED).as_posix()
        for package in PACKAGES
        for path in package.rglob("*.py")
        if "/test" not in path.as_posix() and re.search(r"[\"'}]<script>", path.read_text())
    }
    assert writing == {"wagtail/admin/widgets/chooser.py"}


def test_the_choosers_render_is_the_one_that_ours_was_written_for():
    module = Path(inspect.getsourcefile(BaseChooser)).read_text()
    begins, ends = (
        module.index(f"    {line}") for line in ("def render(self, name", "@property\n    def base_js_init")
    )
    whole = module[begins:ends]
    assert hashlib.sha256(whole.encode()).hexdigest().startswith(RENDER)


def started_by(html):
    """Return (what, with) of the element that stands where Wagtail's script stood."""
    what, given = re.search(r'what-value="([^"]*)"\s+data-portal-start-with-value="([^"]*)"', html).groups()
    return what, json.loads(unescape(given))


@pytest.mark.parametrize(
    ("widget", "what"),
    [
        (AdminDateInput(), "initDateChooser"),
        (AdminTimeInput(), "initTimeChooser"),
        (AdminDateTimeInput(), "initDateTimeChooser"),
        (AdminPageChooser(), "PageChooser"),
        (AdminTaskChooser(), "createTaskChooser"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_widget_carries_no_script_and_says_what_starts_it(widget, what):
    html = widget.render("when", None, attrs={"id": "id_rows-__prefix__-when"})
    assert not INLINE.search(html)
    name, given = started_by(html)
    assert name == what
    assert given[0] == "id_rows-__prefix__-when"
    if what.startswith("init"):
        assert given[1] == widget.get_config()
    started = (ROOT / "static" / "cms" / "start-widgets.js").read_text()
    assert f'"{what}"' in started
    assert isinstance(widget.media, Media)


def test_a_chooser_that_is_more_than_one_call_starts_nothing(caplog):
    assert one_call('new PageChooser("id", {"a": [1, ")"]});') == ("PageChooser", ["id", {"a": [1, ")"]}])
    assert one_call("alert(document.cookie);") == ("", [])
    assert one_call('start("id"); more();') == ("", [])
    assert len(caplog.records) == 2


def test_the_cms_policy_lets_no_script_run_that_has_no_file_of_ours(settings):
    policy = settings.SECURE_CSP_CMS
    assert policy["script-src"] == ["'self'"]
    assert policy["default-src"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'self'"]
