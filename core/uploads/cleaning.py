"""One door for every file: whichever way it comes, what is stored is what came out of here."""

import io
import shutil
from tempfile import SpooledTemporaryFile

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import TemporaryUploadedFile
from wagtail.utils.file import hash_filelike

from core.file_kinds import OFFICE, TEXTS, wrong_kind
from core.uploads.offices import clean_office
from core.uploads.pdfs import clean_pdf
from core.uploads.pictures import clean_picture
from core.uploads.recordings import clean_recording
from core.uploads.unfit import UnfitFileError

PICTURE, DOCUMENT, RECORDING = "picture", "document", "recording"
IN_MEMORY = 4 * 1024**2  # bytes of a recording; a larger one is kept in a temporary file


def clean_file(name: str, file, role: str) -> File:
    """Return a file to store in place of `file`, open for reading, named `name`; marked as clean.

    `role` is what it is to be: PICTURE, DOCUMENT or RECORDING. The file may be changed where it is a temporary one of
    this request. Raises UnfitFileError with words for whoever brought it.
    """
    if getattr(file, "is_clean", False):
        return file
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    endings = allowed_endings(role)
    if ending not in endings:
        raise UnfitFileError(f"A file of this kind is not taken here. Its name has to end in {', '.join(endings)}.")
    if words := wrong_kind(name, file):
        raise UnfitFileError(words)
    if role == RECORDING:
        clean = clean_copy(ending, name, file)
    elif role == PICTURE:
        clean = ContentFile(clean_picture(whole(file), **picture_limits()), name=name)
    else:
        clean = ContentFile(clean_document(ending, file), name=name)
    clean.is_clean = True
    return clean


def allowed_endings(role: str) -> list[str]:
    if role == PICTURE:
        return settings.WAGTAILIMAGES_EXTENSIONS
    if role == DOCUMENT:
        return settings.WAGTAILDOCS_EXTENSIONS
    return settings.WAGTAILMEDIA["AUDIO_EXTENSIONS"] + settings.WAGTAILMEDIA["VIDEO_EXTENSIONS"]


def picture_limits() -> dict:
    return {
        "most_bytes": settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE,
        "most_pixels": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS,
    }


def whole(file) -> bytes:
    file.seek(0)
    data = file.read()
    file.seek(0)
    return data


def clean_document(ending: str, file) -> bytes:
    most = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
    if file.size > most:
        raise UnfitFileError(f"This document is too large. It may have {most // 1024**2} MB at most.")
    data = whole(file)
    if ending in TEXTS:
        return data
    return clean_office(data, **picture_limits()) if ending in OFFICE else clean_pdf(data)


def clean_copy(ending: str, name: str, file) -> File:
    """Return a recording without its traces: the upload itself where it is a temporary file already, else a copy."""
    if isinstance(file, TemporaryUploadedFile):
        clean_recording(ending, file)
        file.flush()  # the store may move the file by its path
        file.size = file.seek(0, io.SEEK_END)
        file.seek(0)
        return file
    made = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115  Django closes it once it is stored
    file.seek(0)
    shutil.copyfileobj(file, made)
    clean_recording(ending, made)
    made.seek(0)
    return File(made, name=name)


def take_clean_files(instance, *names) -> None:
    """Put clean files in place of a record's new ones. Raises ValidationError at the fields of those unfit.

    One that is stored already is not looked at again: its store may be slow, or away.
    """
    errors = {}
    for name in names:
        try:
            put_clean_file(instance, name)
        except UnfitFileError as problem:
            errors[name] = str(problem)
    if errors:
        raise ValidationError(errors)


def put_clean_file(instance, name: str) -> None:
    """Put a clean file in place of a new one, with its size and digest, where the record keeps them.

    Raises UnfitFileError.
    """
    file = getattr(instance, name)
    if not file or file._committed or getattr(file.file, "is_clean", False):
        return
    clean = clean_file(file.name, file.file, file.field.role)
    setattr(instance, name, clean)
    know_size(instance, name, clean)


def know_size(instance, name: str, clean) -> None:
    if name == "file" and hasattr(instance, "file_hash"):
        clean.seek(0)
        instance.file_size, instance.file_hash = clean.size, hash_filelike(clean)
        clean.seek(0)
