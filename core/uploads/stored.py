"""Cleaning what is stored already: each file that is not clean is stored anew, and its record follows.

The clean file gets a name of its own before the old one goes, so a kill in between loses nothing: at worst the old file
stays behind, and the next run does what is left.
"""

import hashlib

from django.db import transaction

from core.uploads.cleaning import PICTURE, clean_file
from core.uploads.fields import CleaningMixin
from core.uploads.unfit import UnfitFileError

CLEANED, UNFIT, LOST = "cleaned", "unfit", "lost"
BLOCK = 1_048_576


def clean_stored(apply: bool):
    """Yield the name of each file that is not clean, one of CLEANED, UNFIT and LOST, and words; clean ones say nothing.

    Writes nothing unless `apply`.
    """
    from core.models import PortalDocument, PortalImage, PortalMedia

    for model in (PortalImage, PortalDocument, PortalMedia):
        fields = [field for field in model._meta.fields if hasattr(field, "attr_class")]
        names = [field.name for field in fields if issubclass(field.attr_class, CleaningMixin)]
        for key in model.objects.order_by("pk").values_list("pk", flat=True):
            for name in names:
                file = getattr(model.objects.get(pk=key), name)
                if file:
                    yield from clean_one(model, key, name, file, apply)


def clean_one(model, key: int, name: str, file, apply: bool):
    old = file.name
    try:
        with file.open("rb") as stored:
            before = digest(stored)
            clean = clean_file(old.rpartition("/")[2], stored, file.field.role)
            same = digest(clean) == before
    except OSError:
        yield old, LOST, "the file is not there"
        return
    except UnfitFileError as problem:
        yield old, UNFIT, str(problem)
        return
    if same:
        return
    if apply:
        store_anew(model, key, name, clean)
    yield old, CLEANED, "cleaned" if apply else "would be cleaned"


def digest(file) -> bytes:
    file.seek(0)
    made = hashlib.sha256()
    while block := file.read(BLOCK):
        made.update(block)
    file.seek(0)
    return made.digest()


def store_anew(model, key: int, name: str, clean) -> None:
    """Store a clean file, let the record lead to it, and take the old one and pictures drawn from it away."""
    with transaction.atomic():
        record = model.objects.select_for_update().get(pk=key)
        field_file = getattr(record, name)
        old, store = field_file.name, field_file.storage
        field_file.save(old.rpartition("/")[2], clean, save=False)
        record.save()
        if name == "file" and field_file.field.role == PICTURE:
            for rendition in record.renditions.all():
                rendition.delete()
        transaction.on_commit(lambda: store.delete(old))
