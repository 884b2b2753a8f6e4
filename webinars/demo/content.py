"""Every demonstration webinar, in one list: on now or changed, ahead of us, and past."""

from .content_changed import CHANGED
from .content_earlier import EARLIER
from .content_later import LATER
from .content_past import PAST
from .content_upcoming import UPCOMING

WEBINARS = CHANGED + UPCOMING + LATER + PAST + EARLIER
