"""The record of answers: which, to what, when. Nobody can be found in it."""

from cookie_consent.cache import all_cookie_groups
from cookie_consent.models import ACTION_ACCEPTED, ACTION_DECLINED, LogItem

from .consent import YES, answer
from .models import NoticeSnapshot
from .register import told


def log_answers(said, posted, versions) -> None:
    """Write one line for each answer that is new or has changed, and keep what people were told."""
    groups = all_cookie_groups()
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
