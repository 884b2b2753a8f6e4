"""Records of the registers: where each is used is one click away, and one in use is not deleted."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, ReferenceIndex

from core.models import Audience, Nation, Person, Signpost, Topic
from resources.models import ResourceAuthor
from schedule.models import Occurrence
from tests.committed import as_if_committed
from tests.factories import publish, resource, room, tied


def address(record, action):
    return reverse(f"wagtailsnippets_core_{record._meta.model_name}:{action}", args=[record.pk])


def made(model, name):
    if model is Person:
        return Person.objects.create(name=name, locale=Locale.get_default())
    if model is Signpost:
        return Signpost.objects.create(name=name, summary="Help", website="https://example.org/")
    return model.objects.create(name=name, slug=name.lower(), locale=Locale.get_default())


def used(model, record):
    """Return a page that uses the record."""
    page = resource("It stands here")
    if model is Person:
        page.authors = [ResourceAuthor(person=record)]
    elif model is Signpost:
        page.body = [*page.body.raw_data, {"type": "signpost_inset", "value": {"before": "", "signpost": record.pk}}]
    elif model is Audience:
        tied(page, audience=record.slug)
    elif model is Topic:
        tied(page, topic=record.slug)
    else:
        page.nation_ties.create(nation=record)
    return publish(page)


@pytest.mark.parametrize("model", [Person, Signpost, Audience, Topic, Nation], ids=lambda model: model.__name__)
def test_one_in_use_is_named_counted_and_kept(sign_in, home, read, model):
    manager, record = sign_in("Managers"), made(model, "Beacon")
    used(model, record)
    assert "It stands here" in read(manager.get(address(record, "usage")))
    asked = {"q": "Beacon"} if model in (Person, Signpost) else {}
    rows = manager.get(reverse(f"wagtailsnippets_core_{model._meta.model_name}:list"), asked).context["object_list"]
    assert [row.usage_count for row in rows if row.pk == record.pk] == [1]
    bulk = f"/cms/bulk/core/{model._meta.model_name}/delete/?id={record.pk}"
    for method in ("get", "post"):
        for path in (address(record, "delete"), bulk):
            answer = getattr(manager, method)(path, follow=True)
            assert answer.redirect_chain[-1][0] == address(record, "usage"), path
            assert "is in use, so it was not deleted: It stands here" in read(answer), path
    assert model.objects.filter(pk=record.pk).exists()


def test_one_that_is_not_used_can_be_deleted(sign_in, home):
    manager, record = sign_in("Managers"), made(Topic, "Nowhere")
    assert manager.get(address(record, "delete")).status_code == 200
    manager.post(address(record, "delete"))
    assert not Topic.objects.filter(pk=record.pk).exists()


def test_a_host_of_a_session_is_kept(sign_in, home, read):
    manager, person = sign_in("Managers"), made(Person, "Once a host")
    Occurrence.objects.get(page=room("With a host")).hosts.add(person)
    assert "With a host" in read(manager.post(address(person, "delete"), follow=True))
    assert Person.objects.filter(pk=person.pk).exists()


def test_counts_cost_one_query_however_many_rows(sign_in, home):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    manager = sign_in("Managers")
    path = reverse("wagtailsnippets_core_topic:list")

    def queries():
        with CaptureQueriesContext(connection) as asked:
            manager.get(path)
        return len(asked)

    as_if_committed()
    manager.get(path)
    one = queries()
    for name in ("First", "Second", "Third"):
        made(Topic, name)
    as_if_committed()
    manager.get(path)
    assert queries() == one
    assert ReferenceIndex.objects.exists()
