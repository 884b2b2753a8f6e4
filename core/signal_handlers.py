"""What follows from a save: the last known crisis help is rewritten, a card's picture is drawn."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.signals import page_published


def remember_crisis_help(sender, **kwargs):
    from .crisis import write_snapshot

    transaction.on_commit(write_snapshot, robust=True)


def make_card_picture(sender, instance, **kwargs):
    """Draw a page's card picture when it is published, so that no visitor's request has to write one."""
    from .cards import card_pictures

    card_pictures([instance])


def connect():
    from .models import Nation, Signpost

    for sender in (Signpost, Nation):
        for signal in (post_save, post_delete):
            signal.connect(remember_crisis_help, sender=sender, dispatch_uid=f"crisis-help-{sender.__name__}")
    page_published.connect(make_card_picture, dispatch_uid="card-picture")
    m2m_changed.connect(remember_crisis_help, sender=Signpost.nations.through, dispatch_uid="crisis-help-nations")
