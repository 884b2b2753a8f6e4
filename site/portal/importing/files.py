"""Pictures and documents of the old site: from a local folder, or from hosts that were named, and nowhere else."""

import hashlib
import io
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils.text import get_valid_filename, slugify

from core.importing.brought_files import WrongKindError, check_document, picture_kind
from core.importing.pieces import Attachment
from core.models import ImportedFile, PortalDocument, PortalImage
from core.public_fetching import CannotFetchError, checked_address, fetch
from core.uploads.unfit import UnfitFileError

from .planned import Options

PICTURE, DOCUMENT = "picture", "document"
SECONDS = 20  # for one file
MOST_DOCUMENT_BYTES = 20_000_000


class NoFileError(Exception):
    """A file does not come along. Its words are for the report."""


class Files:
    """What is here already, what could be had, and getting it. `attachments` gives pictures their words."""

    def __init__(self, options: Options, attachments: dict[str, Attachment]):
        self.options = options
        self.words = {file.address: file for file in attachments.values()}
        self.here = {
            (PICTURE if image else DOCUMENT, source): image or document
            for source, image, document in ImportedFile.objects.values_list("source", "image_id", "document_id")
        }
        self.failed: dict[str, str] = {}  # nobody is asked twice in one import
        self.saved = []  # records of files written for the page at hand, to be taken away again if it fails

    def known(self, kind: str, address: str) -> int | None:
        """Return the key of the picture or document that an address has become already, or None."""
        return self.here.get((kind, key_of(address)))

    def why_not(self, address: str) -> str:
        """Return why an address could not be had, as far as that can be told without asking anybody; or ""."""
        if self.local_path(address) is not None:
            return ""
        try:
            checked_address(address, self.options.hosts)
        except CannotFetchError as problem:
            return self._words(address, str(problem))
        return ""

    def get(self, kind: str, address: str) -> int:
        """Return the key of a picture or document, fetched and saved where it is new. Raises NoFileError."""
        known = self.known(kind, address)
        if known:
            return known
        if address in self.failed:
            raise NoFileError(self.failed[address])
        most = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE if kind == PICTURE else MOST_DOCUMENT_BYTES
        try:
            data = self._bytes(address, most)
            made = self._picture(address, data) if kind == PICTURE else self._document(address, data)
        except (CannotFetchError, WrongKindError, UnfitFileError) as problem:
            self.failed[address] = self._words(address, str(problem))
            raise NoFileError(self.failed[address]) from problem
        ImportedFile.objects.create(source=key_of(address), **{"image" if kind == PICTURE else "document": made})
        self.here[kind, key_of(address)] = made.pk
        return made.pk

    def forget_saved(self) -> None:
        """Take away the files of a page that could not be written; its rows are gone with the transaction."""
        for kind, address, record in self.saved:
            file = record.file  # the clean one took the place of what was given
            if file._committed:  # it has reached the disk
                file.storage.delete(file.name)
            self.here.pop((kind, key_of(address)), None)
        self.saved = []

    def local_path(self, address: str) -> Path | None:
        """Return the file in the folder that an address means, or None. Nothing outside of the folder is ever meant.

        The folder may be the site's own, its wp-content, or its uploads: the longest end of the path that is there.
        """
        if self.options.folder is None:
            return None
        try:
            steps = [step for step in unquote(urlsplit(address).path).split("/") if step]
        except ValueError:
            return None
        if not steps or any(step in (".", "..") or "\\" in step or "\0" in step for step in steps):
            return None
        root = self.options.folder.resolve()
        starts = [0, *(steps.index(name) + 1 for name in ("wp-content", "uploads") if name in steps)]
        for start in starts:
            path = root.joinpath(*steps[start:])
            try:
                found = path.resolve()
                if found.is_relative_to(root) and found.is_file():
                    return found
            except OSError:  # a name too long, a loop of links
                continue
        return None

    def _bytes(self, address: str, most: int) -> bytes:
        path = self.local_path(address)
        if path is None:
            return fetch(address, self.options.hosts, seconds=SECONDS, most_bytes=most)
        if path.stat().st_size > most:
            raise CannotFetchError(f"The file has more than {most:,} bytes.")
        return path.read_bytes()

    def _picture(self, address, data):
        ending = picture_kind(data, settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)
        file = self.words.get(address)
        image = PortalImage(title=(file.title if file and file.title else name_of(address))[:255])
        image.description = (file.alt if file else "")[:255]
        stem = slugify(Path(name_of(address)).stem)[:60] or "picture"
        # Assigned and not saved by itself: so Django reads its width and height. The field cleans it.
        image.file = ImageFile(io.BytesIO(data), name=f"{stem}.{ending}")
        self.saved.append((PICTURE, address, image))
        image.save()
        return image

    def _document(self, address, data):
        ending = Path(name_of(address)).suffix.lower().removeprefix(".")
        check_document(data, ending)
        file = self.words.get(address)
        document = PortalDocument(title=(file.title if file and file.title else name_of(address))[:255])
        stem = slugify(Path(name_of(address)).stem)[:60] or "document"
        document.file.save(f"{stem}.{ending}", ContentFile(data), save=False)
        self.saved.append((DOCUMENT, address, document))
        document.save()
        return document

    def _words(self, address: str, reason: str) -> str:
        return f"{address[:200]} was not brought along: {reason}"


def key_of(address: str) -> str:
    return address if len(address) <= 700 else f"sha256:{hashlib.sha256(address.encode()).hexdigest()}"


def name_of(address: str) -> str:
    """Return the last part of an address's path as a file's name that is safe to keep."""
    try:
        last = unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2]
        return get_valid_filename(last[-120:])
    except Exception:  # Django refuses names such as "." and ".."
        return "file"
