"""What a spreadsheet program would run, or take for the end of a cell, and where such text may be kept."""

from django.apps import apps
from django.db.models import CharField, TextField
from wagtail.models import Page, Revision

# Each holds a mark of its own, so that it is known again; none is longer than the shortest field for a name.
SHAPES = [
    "={}",
    "+{}",
    "-{}",
    "@{}",
    "\t={}",
    "\r={}",
    "\n={}",
    "  ={}",
    "\u00a0+{}",
    "\ufeff={}",
    "\uff1d{}",
    "\uff0b{}",
    "\uff0d{}",
    "\uff20{}",
    "'={}",
    "''={}",
    '"={}',
    '",={}',
    '"\r\n={}',
    "x\n={}",
    "=cmd|'{}'!A0",
    '=DDE("{}")',
    ";={}",
    "|={}",
]
PAYLOADS = [shape.format(f"ox{place:02}") for place, shape in enumerate(SHAPES)]
NOT_TYPED = {"slug", "url_path", "password", "path", "language", "language_code", "codename", "model", "app_label"}
NOT_TYPED |= {
    "action",
    "key",
    "object_id",
    "alias_of",
    "kind",
    "status",
    "state",
    "source",
    "hostname",
    "content_json",
    "file_hash",
    "username",
    "email",
    "varname",
    "color",
}
LEFT_ALONE = {"contenttypes", "sessions", "migrations", "auth", "mfa", "account", "taggit"}


def plant() -> set[str]:
    """Write the payloads into every text field that somebody may type into, past all forms. Return the fields' names.

    The rows of a table take turns.
    """
    planted = set()
    for model in apps.get_models():
        if model._meta.proxy or not model._meta.managed or model._meta.app_label in LEFT_ALONE:
            continue
        fields = [field.name for field in model._meta.local_fields if may_be_typed(model, field)]
        keys = list(model._base_manager.order_by("pk").values_list("pk", flat=True)[:240]) if fields else []
        for place, payload in enumerate(PAYLOADS):
            if here := keys[place :: len(PAYLOADS)]:
                model._base_manager.filter(pk__in=here).update(**dict.fromkeys(fields, payload))
                planted |= {f"{model._meta.label}.{name}" for name in fields}
    return planted


def plant_in_drafts() -> None:
    """Write the payloads into the titles and summaries of every page's latest version, which exports read."""
    for place, revision in enumerate(Revision.page_revisions.filter(pk__in=Page.objects.values("latest_revision"))):
        payload = PAYLOADS[place % len(PAYLOADS)]
        revision.content |= {"title": payload, "summary": payload}
        Revision.objects.filter(pk=revision.pk).update(content=revision.content)


def may_be_typed(model, field) -> bool:
    together = [name for names in model._meta.unique_together for name in names]
    together += [name for constraint in model._meta.total_unique_constraints for name in constraint.fields]
    if field.name in together:
        return False
    plain = type(field) in (CharField, TextField) and not (field.unique or field.choices or field.primary_key)
    return plain and field.name not in NOT_TYPED and (field.max_length or 99) >= max(map(len, PAYLOADS))
