"""Keep the last known crisis help true: rewritten after every commit that changes the register."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save


def remember_crisis_help(sender, **kwargs):
    from .crisis import write_snapshot

    transaction.on_commit(write_snapshot, robust=True)


def connect():
    from .models import Nation, Signpost

    for sender in (Signpost, Nation):
        for signal in (post_save, post_delete):
            signal.connect(remember_crisis_help, sender=sender, dispatch_uid=f"crisis-help-{sender.__name__}")
    m2m_changed.connect(remember_crisis_help, sender=Signpost.nations.through, dispatch_uid="crisis-help-nations")
