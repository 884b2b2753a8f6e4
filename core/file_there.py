"""Whether the file that a record names is there. One look at a folder; a bucket elsewhere is believed."""

from django.core.files.storage import FileSystemStorage


def is_there(file) -> bool:
    """Tell whether a record's file (a FieldFile with a name) lies where it should."""
    return not isinstance(file.storage, FileSystemStorage) or file.storage.exists(file.name)
