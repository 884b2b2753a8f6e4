"""Fields whose files are cleaned when they are stored, whoever stores them: a form, an import, a line of code.

The forms clean before that, to say at the field what is wrong; here nothing is left to say, so an unfit file raises
UnfitFileError and is not stored.
"""

from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from core.uploads.cleaning import DOCUMENT, PICTURE, RECORDING, clean_file, know_size


class CleaningMixin:
    """A file that is clean before its store sees it. Size and digest, where a record has them, are the clean one's."""

    def save(self, name, content, save=True):
        clean = clean_file(name, content, self.field.role)
        clean.seek(0)
        know_size(self.instance, self.field.name, clean)
        super().save(name, clean, save)


class CleanFieldFile(CleaningMixin, FieldFile):
    pass


class CleanImageFieldFile(CleaningMixin, WagtailImageFieldFile):
    pass


class CleanField(models.FileField):
    """To migrations a plain field: what becomes of a file is no matter of the database's."""

    attr_class = CleanFieldFile

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs


class CleanDocumentField(CleanField):
    role = DOCUMENT


class CleanRecordingField(CleanField):
    role = RECORDING


class CleanStillField(CleanField):
    role = PICTURE


class CleanImageField(WagtailImageField):
    attr_class, role = CleanImageFieldFile, PICTURE

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs
