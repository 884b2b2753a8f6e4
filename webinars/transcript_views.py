"""A recording's transcript as a file of plain text, to keep, to print, or to read without a browser."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from core.addresses import full_address
from core.counting import count
from core.privacy import for_everybody
from core.tally import DOWNLOAD
from core.transcript import as_text
from core.visits import is_person
from schedule.clock import local, long_date
from webinars.models import WebinarPage


@require_safe
def transcript_text(request, page_id):
    """Answer with the transcript of a live page's recording, as a download (RFC 6266); 404 where there is none."""
    pages = for_everybody(WebinarPage.objects.live())
    page = get_object_or_404(pages.select_related("recording_media"), pk=page_id)
    address = page.get_url(request)
    if not address or not page.recording_is_here or not page.transcript_parts:
        raise Http404
    if page.keeps_numbers and is_person(request.META):
        count(page.pk, DOWNLOAD)
    session = page.last_session(request, timezone.now())
    head = [page.title, long_date(local(session.starts_at).date()) if session else "", full_address(address)]
    if page.content_note:
        head.append(gettext("Before you read on. %(note)s") % {"note": page.content_note})
    text = "\n\n".join([*filter(None, head), as_text(page.transcript_parts)])
    # The page's slug is neutral where its subject is sensitive: a download's name stays on a shared computer.
    headers = {
        "Content-Disposition": content_disposition_header(True, f"{page.slug}-transcript.txt"),
        "X-Robots-Tag": "noindex",
    }
    return HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8", headers=headers)
