"""Uploaded files in a bucket of a service that speaks S3 (`MEDIA_BUCKET`), instead of the folder MEDIA_ROOT.

Addresses stay ours: /media/... is answered by portal/media.py out of the bucket, documents by their checked view. With
MEDIA_PUBLIC_URL browsers fetch pictures, films and sound from there; documents and originals never.
"""

from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

# Whose files visitors may be sent.
OPEN_FOLDERS = ("images/", "media/", "media_thumbnails/", "captions/")
CHUNK = 64 * 1024  # bytes
PASSED_ON = {"ContentRange": "Content-Range", "ETag": "ETag"}


class Bucket(S3Storage):
    def url(self, name, *args, **named):
        """Return where a browser finds a file: with us, or in the public bucket. Nothing is signed."""
        public = settings.MEDIA_PUBLIC_URL if name.startswith(OPEN_FOLDERS) else ""
        return (public or settings.MEDIA_URL) + filepath_to_uri(name)

    def answer(self, request, path: str, headers: dict):
        """Answer with a file (200), the part of it that was asked for (206), or say why not: 404, 416, 503."""
        asked = {"Range": request.headers["Range"]} if "Range" in request.headers else {}
        try:
            found = self.bucket.Object(self._normalize_name(path)).get(**asked)
        except ClientError as problem:
            status = problem.response["ResponseMetadata"]["HTTPStatusCode"]
            if status == 416:
                return HttpResponse(status=416)
            if status in (403, 404):  # without the right to list, S3 says 403 for what is not there
                raise Http404 from None
            return away()
        except BotoCoreError:
            return away()
        body = found["Body"]
        content = () if request.method == "HEAD" else body.iter_chunks(CHUNK)
        response = StreamingHttpResponse(content, status=found["ResponseMetadata"]["HTTPStatusCode"])
        if request.method == "HEAD":
            body.close()
        for name, value in headers.items():
            response.headers[name] = value
        response.headers["Content-Length"] = str(found["ContentLength"])
        response.headers["Accept-Ranges"] = "bytes"
        for theirs, ours in PASSED_ON.items():
            if found.get(theirs):
                response.headers[ours] = found[theirs]
        return response


def away():
    response = HttpResponse("This file cannot be sent just now.", status=503, content_type="text/plain; charset=utf-8")
    response.headers["Retry-After"] = "60"
    response.headers["Cache-Control"] = "no-store"
    return response
