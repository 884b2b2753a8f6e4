"""Serve uploaded media: renditions, audio and video, with byte ranges and no way to run anything.

Originals and documents are not served from here: originals may carry a camera's traces, and documents go
through Wagtail's own view. A front server may take /media/ over; the same two folders stay closed there.
"""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils._os import safe_join
from django.views.decorators.http import require_safe
from whitenoise.media_types import MediaTypes
from whitenoise.responders import StaticFile

from core.count_writing import MEDIA
from core.counting import count
from core.tally import PLAY
from core.visits import begins_to_play

OPEN_FOLDERS = ("images/", "media/", "media_thumbnails/", "captions/")
PLAYED = "media/"
MAX_NAME = 255  # bytes; longer names make the file system raise instead of answering "no such file"
HEADERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; media-src 'self'",
    "X-Content-Type-Options": "nosniff",
}
media_types = MediaTypes(extra_types={".vtt": "text/vtt; charset=utf-8"})


@require_safe
def serve_media(request, path):
    """Answer with the file (200), a part of it (206), or 404; `path` is relative to MEDIA_ROOT."""
    if not path.startswith(OPEN_FOLDERS) or any(len(part.encode()) > MAX_NAME for part in path.split("/")):
        raise Http404
    if hasattr(default_storage, "answer"):  # a bucket (portal/media_elsewhere.py)
        if not {"", ".", ".."}.isdisjoint(path.split("/")):  # else images/../documents/... would be a document
            raise Http404
        if path.startswith(PLAYED) and begins_to_play(request.META):
            count(f"{MEDIA}{path}", PLAY)
        return default_storage.answer(request, path, {**HEADERS, "Content-Type": media_types.get_type(path)})
    try:
        full_path = Path(safe_join(settings.MEDIA_ROOT, path))
    except (SuspiciousFileOperation, ValueError):
        raise Http404 from None
    if not full_path.is_file():
        raise Http404
    if path.startswith(PLAYED) and begins_to_play(request.META):
        count(f"{MEDIA}{path}", PLAY)
    headers = {**HEADERS, "Content-Type": media_types.get_type(str(full_path))}
    answer = StaticFile(str(full_path), list(headers.items())).get_response(request.method, request.META)
    response = (
        FileResponse(answer.file, status=answer.status)
        if answer.file is not None
        else HttpResponse(status=answer.status)
    )
    for name, value in answer.headers:
        response.headers[name] = value
    return response
