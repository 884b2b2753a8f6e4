"""The record of answers: which, to what, when. Nobody can be found in it."""

from datetime import datetime

from cookie_consent.models import ACTION_ACCEPTED, ACTION_DECLINED, LogItem
from dateutil.relativedelta import relativedelta

from .consent import YES, answer
from .models import ConsentSettings, NoticeSnapshot
from .register import choices, told


def log_answers(said, posted, versions) -> None:
    """Write one line for each answer that is new or has changed, and keep what people were told."""
    groups = choices()
    changed = [
        LogItem(
            action=ACTION_ACCEPTED if word == YES else ACTION_DECLINED,
            cookiegroup=groups[group],
            version=versions[group],
        )
        for group, word in posted.items()
        if answer(said, group, versions[group]) != (word == YES)
    ]
    if changed:
        NoticeSnapshot.keep(told())
        LogItem.objects.bulk_create(changed)


def prune(now: datetime) -> tuple[int, int, datetime]:
    """Delete what is older than the settings say. Returns how many answers, how many notices, and from when is kept.

    A notice stays as long as an answer may still point at it: until the one after it has been in force for that time.
    """
    consent = ConsentSettings.objects.filter(site__is_default_site=True).first() or ConsentSettings()
    kept_from = now - relativedelta(months=consent.log_months)
    answers, _ = LogItem.objects.filter(created__lt=kept_from).delete()
    in_force = NoticeSnapshot.objects.filter(first_used__lte=kept_from).first()
    older = NoticeSnapshot.objects.filter(first_used__lte=kept_from).exclude(pk=in_force.pk if in_force else None)
    notices, _ = older.delete()
    return answers, notices, kept_from
