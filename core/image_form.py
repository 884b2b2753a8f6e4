"""Uploading a picture: one that cannot be read is refused in words, where the stock form fails on it."""

from django.core.exceptions import ValidationError
from PIL import Image
from wagtail.images.forms import BaseImageForm

CANNOT_READ = "This picture cannot be read. It may have been cut short on its way. Save it again and try once more."


def refusing_broken_files(to_python):
    """Return `to_python` of an image field with every failure to read the file turned into a ValidationError."""

    def checked(data):
        try:
            picture = to_python(data)
            if picture is not None:
                picture.seek(0)
                Image.open(picture).load()
                picture.seek(0)
        except ValidationError:
            raise
        except Exception as problem:
            raise ValidationError(CANNOT_READ, code="invalid_image") from problem
        return picture

    return checked


class PortalImageForm(BaseImageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            field.to_python = refusing_broken_files(field.to_python)
