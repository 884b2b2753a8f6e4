"""Stills of other sites' videos: asked for once when a page is published, served by ourselves ever after."""

import io
import logging
from datetime import timedelta

from django.conf import settings
from django.core.files.images import ImageFile
from django.utils import timezone
from django_tasks import task
from wagtail.blocks import StreamValue

from core.blocks.hosted_video import HostedVideoBlock
from core.models import PortalImage, VideoPoster
from core.picture_shapes import STILL
from core.pictures import draw, shown
from core.poster_fetching import NoPosterError, fetch_poster
from core.video_address import HostedVideo, NotAVideoAddressError, read_video_address

ASK_AGAIN_AFTER = timedelta(hours=1)  # when none came, so that publishing twice does not wait twice
LONGEST_TITLE = 200  # characters, of which PortalImage takes 255

log = logging.getLogger(__name__)


def drawn_poster(image):
    """Return the Picture of a poster, or None where there is none: the page then shows a drawing of ours."""
    return shown(image, STILL)


def poster_image(video: HostedVideo):
    """Return the still that was kept for this video, or None. One query; never asks another host."""
    kept = VideoPoster.objects.filter(provider=video.provider, video_id=video.video_id).select_related("image").first()
    return kept.image if kept else None


def videos_without_poster(page) -> list[tuple[HostedVideo, str]]:
    """Return the page's hosted videos that the editor gave no picture, each with its title."""
    found = list(getattr(page, "more_hosted_videos", []))
    for field in page._meta.get_fields():
        stream = getattr(page, field.name, None) if field.concrete else None
        for child in stream if isinstance(stream, StreamValue) else []:
            if isinstance(child.block, HostedVideoBlock) and not child.value.get("poster"):
                try:
                    found.append((read_video_address(child.value["address"]), child.value["title"]))
                except NotAVideoAddressError:
                    continue
    return found


def ask_for_posters(page) -> None:
    """Ask once for each still that a page lacks: in the background where the project has a task backend."""
    if settings.FETCH_VIDEO_POSTERS:
        for video, title in videos_without_poster(page):
            keep_poster.enqueue(video.watch_url, title[:LONGEST_TITLE])


@task()
def keep_poster(address: str, title: str) -> None:
    """Fetch one video's still and keep it with the portal's pictures. Without one the page has a drawing of ours."""
    video, now = read_video_address(address), timezone.now()
    row, is_new = VideoPoster.objects.get_or_create(
        provider=video.provider, video_id=video.video_id, defaults={"asked_at": now}
    )
    if row.image_id or (not is_new and now - row.asked_at < ASK_AGAIN_AFTER):
        return
    try:
        data, ending = fetch_poster(video)
    except NoPosterError as problem:
        log.warning("No still of %s was kept, so its page shows a drawing. %s", address, problem)
        row.asked_at = now
    else:
        file = ImageFile(io.BytesIO(data), name=f"{video.provider}-{video.video_id}.{ending}")
        image = PortalImage.objects.create(title=f"Still: {title}", file=file)
        draw(image, STILL)  # now, so that no visitor's request has to write it
        row.image, row.asked_at = image, now
    row.save()
