"""What the CMS's page editor sends for a page: the fields of its form, and its streams, which script makes there."""

from django import forms
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield


def editor_form(client, page, address=None, **changes) -> dict:
    """Return the editor's form as an untouched one would be sent, with `changes` by field name.

    `address` is another screen that holds the same form, such as the one that restores a revision.
    Streams of flat blocks only (dates; text is left out), which is what the pages of tests/factories.py have.
    """
    response = client.get(address or reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200, response
    form = querydict_from_html(response.content.decode(), form_id="page-edit-form")
    for name in [name for name, value in form.items() if value.startswith("\n")]:
        form[name] = form[name][1:]  # HTML: a newline right after <textarea> is not part of what it holds
    shown = response.context["form"].instance
    for name, field in response.context["form"].fields.items():
        if isinstance(field, forms.BooleanField) and name in form:
            form[name] = "on"  # what a browser sends for a ticked box without a value of its own
    for field in shown._meta.get_fields():
        if isinstance(field, StreamField):
            blocks = [(block["type"], as_sent(block["value"])) for block in getattr(shown, field.name).raw_data]
            form.update(nested_form_data({field.name: streamfield(blocks)}))
    for name, value in changes.items():
        form[name.replace("__", "-")] = value
    return form


def as_sent(value):
    """What a browser sends for a block's fields: nothing chosen is an empty text."""
    return {name: "" if part is None else part for name, part in value.items()} if isinstance(value, dict) else value


def send_editor(client, page, form, **headers):
    """Send the editor's form and return the answer, or say which field it refused."""
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, **headers)
    shown = response.context and response.context.get("form")
    assert not shown or shown.is_valid(), (shown.errors, {name: made.errors for name, made in shown.formsets.items()})
    return response
