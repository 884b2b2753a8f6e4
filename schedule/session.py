"""A dated session as a visitor reads it: the row, the moment, and the words."""

from datetime import datetime

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.languages import in_this_language, original_lang

from .clock import day_inside, day_words, length_words, local, long_date, time_words
from .door import DOOR_IS_OPEN, State, state_of, state_words
from .soon import is_on, soon_words

FEW = 2  # more audiences than this read as a list of strangers; "for everyone" is kinder


class Session:
    """Wraps an Occurrence that came from `with_words()`; asks the database for nothing more, and says nothing twice.

    `page` is the page to lead to: the occurrence's own, or its translation. `lang` is what stands in `lang` around its
    words, `own_lang` around those that an editor wrote about the date; nothing where they are in the page's language.
    """

    def __init__(self, occurrence, now: datetime, request=None, page=None):
        self.occurrence = occurrence
        self.now = now
        self.starts_at = occurrence.starts_at
        self.ends_at = occurrence.ends_at
        self.doors_open_at = occurrence.doors_open_at
        self.own_lang = original_lang()
        self.lang = getattr(page, "lang", "") if page else self.own_lang
        page = page or occurrence.page
        self.title = page.title
        self.url = page.get_url(request)
        self.state: State = state_of(occurrence, now)

    @cached_property
    def door_url(self):
        """The session's own address for life: says its state in words, and lets people in while the door is open."""
        return reverse("door", args=[self.occurrence.uid])

    @cached_property
    def calendar_url(self):
        """Where a visitor puts this date into a calendar; empty for one in a preview and one that will not be."""
        if not self.occurrence.pk or self.state in (State.CANCELLED, State.ENDED):
            return ""
        return f"{reverse('calendar')}?session={self.occurrence.uid}"

    @cached_property
    def series_calendar_url(self):
        """Where a visitor puts all the page's dates into a calendar."""
        return f"{reverse('calendar')}?series={self.occurrence.page_id}" if self.occurrence.pk else ""

    @cached_property
    def door_is_open(self):
        return self.state in DOOR_IS_OPEN

    @cached_property
    def is_to_come(self):
        """Whether its door is still to open."""
        return self.state in (State.PLANNED, State.MOVED)

    @cached_property
    def state_words(self):
        return state_words(self.state, doors_open_at=self.doors_open_at, starts_at=self.starts_at, now=self.now)

    @cached_property
    def is_on(self):
        return is_on(status=self.occurrence.status, starts_at=self.starts_at, ends_at=self.ends_at, now=self.now)

    @cached_property
    def soon_words(self):
        """Within the hour before the start, "Starts in 20 minutes"; otherwise nothing."""
        return soon_words(status=self.occurrence.status, starts_at=self.starts_at, now=self.now)

    @cached_property
    def reason(self):
        """Public words about a change; none once the session is simply on."""
        changed = self.state in (State.CANCELLED, State.FULL) or self.occurrence.is_moved
        return self.occurrence.reason if changed else ""

    @cached_property
    def machine_times(self) -> dict[str, str]:
        """What scripts and `datetime` read (ISO 8601), said without the template's date filter: six a row add up."""
        return {
            "opens": local(self.doors_open_at).isoformat(),
            "starts": local(self.starts_at).isoformat(),
            "closes": local(self.occurrence.doors_close_at).isoformat(),
            "ends": local(self.ends_at).isoformat(),
            "made": local(self.now).isoformat(),
        }

    @cached_property
    def time_words(self):
        return time_words(self.starts_at)

    @cached_property
    def ends_words(self):
        return time_words(self.ends_at)

    @cached_property
    def day_words(self):
        return day_words(self.starts_at, self.now)

    @cached_property
    def date_words(self):
        return long_date(local(self.starts_at).date())

    @cached_property
    def opens_words(self):
        return time_words(self.doors_open_at)

    @cached_property
    def opens_day_words(self):
        """The day the doors open, as it stands inside a sentence: "today", "Thursday 5 March"."""
        return day_inside(self.doors_open_at, self.now)

    @cached_property
    def closed_words(self):
        return time_words(self.occurrence.doors_close_at)

    @cached_property
    def kind_label(self):
        return self.occurrence.page.specific_class.kind_label

    @cached_property
    def is_a_room(self):
        """Whether people talk with each other in it: late arrivals would disturb, and few fit in."""
        return self.occurrence.page.specific_class.settles

    @cached_property
    def length_words(self):
        return length_words(self.ends_at - self.starts_at)

    @cached_property
    def for_words(self):
        # A date in a preview has the ties of a page that is not saved, which no query has given a name here.
        ties = self.occurrence.page.audience_ties.all()
        names = [getattr(tie, "name_here", None) or tie.audience.name for tie in ties]
        if not 0 < len(names) <= FEW:
            return _("for everyone")
        return _("for %(people)s") % {"people": _(" and ").join(name[0].lower() + name[1:] for name in names)}

    @cached_property
    def extra_words(self):
        capacity = self.occurrence.capacity
        return _("up to %(people)s") % {"people": capacity} if capacity else ""

    @cached_property
    def moved_from_words(self):
        """Where it was planned, for as long as a person may still come on the wrong day."""
        if not self.occurrence.is_moved or self.state in (State.CANCELLED, State.ENDED):
            return ""
        planned = self.occurrence.announced_start
        day = long_date(local(planned).date())
        return _("Moved from %(day)s, %(time)s") % {"day": day, "time": time_words(planned)}

    @cached_property
    def hosts(self):
        """Who hosts this date. A date in a preview is not saved and has the page's usual hosts."""
        return list(self.occurrence.hosts.all()) if self.occurrence.pk else self.occurrence.page.usual_hosts


def sessions(occurrences, now, request=None) -> list[Session]:
    """Return the rows as sessions; pass a sliced queryset that has `with_words()`.

    In another language than the default one, one query finds the pages that are translated.
    """
    rows = list(occurrences)
    pages = in_this_language(row.page for row in rows)
    return [Session(row, now, request, page) for row, page in zip(rows, pages, strict=True)]
