"""The words about time that the browser says (static/js), in the language being shown. Pure."""

from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from .clock import WEEKDAYS_INSIDE
from .door import state_names

MOST = 60  # numbers from 0 to this have a form of their own; a larger one has that of the last


def plural(singular: str, plural: str) -> dict:
    """Return `forms` of a message and `which` of them each number from 0 to MOST takes, as one digit each.

    The browser's own rules (Intl.PluralRules) number a language's forms in another way than gettext does.
    """
    texts = [ngettext(singular, plural, number) for number in range(MOST + 1)]
    forms = list(dict.fromkeys(texts))
    return {"forms": forms, "which": "".join(str(forms.index(text)) for text in texts)}


def browser_words() -> dict:
    """Return what static/js/words.js holds in English, by the same names."""
    return {
        "weekdays": [str(WEEKDAYS[day]) for day in range(7)],
        "weekdaysInside": [str(name) for name in WEEKDAYS_INSIDE],
        "months": [str(MONTHS[month]) for month in range(1, 13)],
        "date": _("%(weekday)s %(day)s %(month)s"),
        "today": _("Today"),
        "tomorrow": _("Tomorrow"),
        "todayInside": pgettext("in a sentence", "today"),
        "tomorrowInside": pgettext("in a sentence", "tomorrow"),
        "midday": _("midday"),
        "midnight": _("midnight"),
        "am": _("%(clock)sam"),
        "pm": _("%(clock)spm"),
        "opens": _("Opens %(time)s"),
        "opensAnotherDay": _("Opens %(day)s, %(time)s"),
        "moved": _("Moved to %(day)s, %(time)s"),
        "states": {state.value: words for state, words in state_names().items()},
        "soonHour": _("Starts in 1 hour"),
        "soon": plural("Starts in %(minutes)s minute", "Starts in %(minutes)s minutes"),
        "seconds": plural("%(count)s second", "%(count)s seconds"),
        "minutes": plural("%(count)s minute", "%(count)s minutes"),
        "hours": plural("%(hours)s hour", "%(hours)s hours"),
        "days": plural("%(count)s day", "%(count)s days"),
    }


def _known_to_the_catalogue():
    """Name once, where a catalogue is made from, what `plural` is given."""
    ngettext("%(count)s second", "%(count)s seconds", 2)
    ngettext("%(count)s minute", "%(count)s minutes", 2)
    ngettext("%(count)s day", "%(count)s days", 2)
