"""Who gets where in the CMS: every address, GET and POST, for every role, held against a kept file a role.

A new address fails until it stands in the files. Where a difference is meant, copy the file that the failure names
over the kept one, and read every line of the difference first.
"""

import difflib
import tempfile
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import transaction
from django.template import base
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Site, Task, Workflow

from core.models import PortalDocument, PortalImage, PortalMedia, UsefulNote, User
from home.models import BestBet, SearchSynonym
from resources.models import ResourceIndexPage
from schedule.models import Occurrence
from tests.factories import resource
from tests.security.cms_addresses import Samples, cms_addresses, outcome

KEPT = Path(__file__).with_name("roles")
ROLES = ["visitor", "contributors", "editors", "reviewers", "managers", "hosts"]


@pytest.fixture
def samples(home):
    """Return things to stand in addresses: a page of somebody else's, in a workflow, and one of everything."""
    call_command("setup_roles", stdout=StringIO())  # a database that is used again holds the rights of last time
    front = ResourceIndexPage.objects.get(slug="resources")
    page = resource("Somebody else’s")
    page.title = "A draft of somebody else’s"
    revision = page.save_revision()
    task_state = Workflow.objects.get(name="Before publishing").start(page, None).current_task_state
    locale = page.locale
    synonym = SearchSynonym.objects.first() or SearchSynonym.objects.create(locale=locale, words="knackered, tired")
    bet = BestBet.objects.first() or BestBet.objects.create(locale=locale, words="rest", page=page)
    note = UsefulNote.objects.create(page=page, day=date(2027, 1, 1), text="It helped.")
    redirect = Redirect.objects.create(old_path="/before", redirect_page=page)
    group, collection = Group.objects.first(), Collection.get_first_root_node().add_child(name="Ours")
    workflow, task = Workflow.objects.first(), Task.objects.first()
    by_name = {
        **dict.fromkeys(["page_id", "page_pk", "page_to_move_id"], page.pk),
        **dict.fromkeys(["parent_page_id", "destination_id"], front.pk),
        "revision_id": revision.pk,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "task_state_id": task_state.pk,
        "workflow_state_id": task_state.workflow_state_id,
        "workflow_pk": workflow.pk,
        "task_id": task_state.task_id,
        "action_name": "approve",
        **dict.fromkeys(["content_type_app_name", "app_label", "app_name"], "resources"),
        **dict.fromkeys(["content_type_model_name", "model_name"], "resourcepage"),
        "image_id": PortalImage.objects.order_by("pk").first().pk,
        **dict.fromkeys(["document_id", "doc_id"], PortalDocument.objects.order_by("pk").first().pk),
        "media_id": PortalMedia.objects.order_by("pk").first().pk,
        "media_type": "audio",
        "redirect_id": redirect.pk,
        "collection_id": collection.pk,
        "filter_spec": "width-100",
        "kind": "room",
        "uid": Occurrence.objects.order_by("pk").first().uid,
        "object_id": page.pk,
        "session_id": 0,
        "uploaded_file_id": 0,
        "uidb64": "MQ",
        "token": "set-password",
    }
    by_shape = {
        "api/main/pages/": {"pk": page.pk, "action_name": "publish"},
        "bulk/": {"app_label": "wagtailcore", "model_name": "page", "action": f"delete/?id={page.pk}#"},
        "collections/": {"pk": collection.pk},
        "documents/chooser/": {"pk": by_name["document_id"]},
        "guide/": {"slug": "publish-a-webinar"},
        "images/chooser/": {"pk": by_name["image_id"]},
        "groups/": {"pk": group.pk},
        "pages/workflow/preview/": {"task_id": task_state.task_id},
        "pages/<pk>/": {"pk": page.pk},
        "reports/useful/notes/": {"pk": note.pk},
        "reviews/": {"pk": page.pk},
        "schedule/link/page/": {"pk": Occurrence.objects.order_by("pk").first().page_id},
        "schedule/link/session/": {"pk": Occurrence.objects.order_by("pk").first().pk},
        "settings/": {
            "app_name": "core",
            "model_name": "portalsettings",
            "pk": Site.objects.get(is_default_site=True).pk,
        },
        "signposts/": {"pk": 1},
        "snippets/home/searchsynonym/": {"pk": synonym.pk},
        "snippets/home/bestbet/": {"pk": bet.pk},
        "tag-autocomplete/": {"app_name": "taggit", "model_name": "tag"},
        "translation/submit/snippet/": {"app_label": "core", "model_name": "person", "pk": 1},
        "workflows/tasks/add/": {"app_label": "core", "model_name": "clinicalreviewtask"},
        "workflows/tasks/": {"pk": task.pk},
        "workflows/": {"pk": workflow.pk},
    }
    return Samples(by_name, by_shape)


@pytest.fixture
def unseen(monkeypatch):
    """Render nothing but messages: who may come in is decided before, and three thousand screens take minutes."""
    whole = base.Template.render
    says = "wagtailadmin/shared/messages.html"
    monkeypatch.setattr(
        base.Template, "render", lambda self, context: whole(self, context) if self.name == says else ""
    )


def signed_in(role):
    client = Client()
    if role == "visitor":
        return client
    user = User.objects.create_user(f"matrix-{role}", password="x", is_superuser=role == "superuser")
    user.groups.set(Group.objects.filter(name=role.capitalize()))
    assert role == "superuser" or user.groups.exists(), role
    client.force_login(user)
    return client


def met(client, method, path):
    """Ask, and take back whatever it did."""
    with transaction.atomic():
        try:
            with transaction.atomic():
                return outcome(getattr(client, method)(path))
        except Exception:
            return "open"  # let in, and then an empty form was too little for one of Wagtail's screens
        finally:
            transaction.set_rollback(True)


def matrix(role, samples):
    client = signed_in(role)
    signed = client.cookies.copy()
    lines = []
    for address in cms_addresses():
        path = address.filled(samples)
        answers = []
        for method in ("get", "post"):
            client.cookies = signed.copy()  # one of the addresses signs out
            answers.append(met(client, method, path))
        lines.append(f"{address.shape or '(first screen)'} | {answers[0]} | {answers[1]}")
    return lines


def hold(role, lines):
    kept_file = KEPT / f"{role}.txt"
    kept = kept_file.read_text().splitlines() if kept_file.exists() else []
    if lines != kept:
        now = Path(tempfile.mkdtemp()) / kept_file.name
        now.write_text("\n".join(lines) + "\n")
        changed = "\n".join(difflib.unified_diff(kept, lines, "kept", "now", lineterm="", n=0))
        pytest.fail(f"{role}: read this, then copy {now} to {kept_file}\n{changed[:6000]}")


@pytest.mark.parametrize("role", ROLES)
def test_every_address_is_open_to_whom_the_kept_file_says(role, samples, unseen):
    hold(role, matrix(role, samples))
