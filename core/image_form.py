"""Uploading a picture: one that cannot be read is refused in words, where the stock form fails on it."""

from django.core.exceptions import ValidationError
from wagtail.images.forms import BaseImageForm

from core.uploads.cleaning import PICTURE, clean_file
from core.uploads.unfit import BROKEN_PICTURE, UnfitFileError


def refusing_unfit_files(to_python):
    """Return `to_python` of an image field that gives a clean picture, or a ValidationError whatever goes wrong.

    Wagtail's own checks come first: they look at the file's head alone.
    """

    def checked(data):
        try:
            picture = to_python(data)
            return picture if picture is None else clean_file(picture.name, picture, PICTURE)
        except ValidationError:
            raise
        except UnfitFileError as problem:
            raise ValidationError(str(problem), code="invalid_image") from problem
        except Exception as problem:
            raise ValidationError(why_not(data), code="invalid_image") from problem

    return checked


def why_not(data) -> str:
    """Return what is wrong with a file at which Wagtail's checks fell over."""
    try:
        clean_file(data.name, data, PICTURE)
    except Exception as problem:
        return str(problem) if isinstance(problem, UnfitFileError) else BROKEN_PICTURE
    return BROKEN_PICTURE


class PortalImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            field.to_python = refusing_unfit_files(field.to_python)
