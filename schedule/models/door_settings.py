"""When doors open and close where a page does not say so itself."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

LONGEST_WAIT = 120
NEVER_OPEN = "With 0 minutes before and 0 after, the door would never be open. Give one of them a minute or more."


def never_opens(before: int | None, after: int | None) -> bool:
    """Tell whether a door with these minutes opens and closes at the same moment. None stands for what is not said."""
    return before == 0 and after == 0


def minutes(label, **options):
    return models.PositiveSmallIntegerField(label, validators=[MaxValueValidator(LONGEST_WAIT)], **options)


@register_setting(icon="lock-open", order=20)
class DoorSettings(BaseSiteSetting):
    """Minutes around a session's start. "Rooms" settle and then let nobody in; "talks" let people in to the end."""

    rooms_open_before = minutes("rooms open, minutes before the start", default=10)
    rooms_close_after = minutes(
        "rooms close, minutes after the start", default=10, help_text="So that the people inside can settle."
    )
    talks_open_before = minutes("webinars open, minutes before the start", default=15)
    talks_close_after = minutes(
        "webinars close, minutes after the start", null=True, blank=True, help_text="Empty: open to the end."
    )

    panels = [
        FieldRowPanel([FieldPanel("rooms_open_before"), FieldPanel("rooms_close_after")], "Common rooms"),
        FieldRowPanel([FieldPanel("talks_open_before"), FieldPanel("talks_close_after")], "Webinars"),
    ]

    class Meta:
        verbose_name = "doors"

    def clean(self):
        rooms, talks = self.window(settles=True), self.window(settles=False)
        found = [(rooms, "rooms_close_after"), (talks, "talks_close_after")]
        errors = {name: NEVER_OPEN for (opens, closes), name in found if never_opens(opens, closes)}
        if errors:
            raise ValidationError(errors)

    def save(self, *args, **kwargs):
        """Keep the settings, and let the doors of every session to come follow them."""
        from schedule.syncing import follow_door_settings

        super().save(*args, **kwargs)
        follow_door_settings()

    def window(self, settles: bool) -> tuple[int, int | None]:
        """Return (minutes before the start, minutes after it or None for the end)."""
        if settles:
            return self.rooms_open_before, self.rooms_close_after
        return self.talks_open_before, self.talks_close_after
