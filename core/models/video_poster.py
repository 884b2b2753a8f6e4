"""The still of a video of another site, kept here, so that looking at a page asks that site for nothing."""

from django.db import models


class VideoPoster(models.Model):
    """One row for each video whose still was asked for, also where none came."""

    provider = models.CharField(max_length=10)
    video_id = models.CharField(max_length=20)
    image = models.ForeignKey("core.PortalImage", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("provider", "video_id"), name="one_poster_a_video")]

    def __str__(self):
        return f"{self.provider} {self.video_id}"
