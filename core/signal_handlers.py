"""What follows from a save: crisis help is kept for bad days, pictures are drawn, a video's still fetched."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from wagtail.signals import page_published


def remember_crisis_help(sender, **kwargs):
    from .crisis import write_snapshot

    transaction.on_commit(write_snapshot, robust=True)


def draw_pictures(sender, instance, **kwargs):
    """Draw what a published page, a person or a changed picture shows, so that no visitor's request has to."""
    from .picture_drawing import draw_after_commit

    draw_after_commit(instance)


def ask_for_stills(sender, instance, **kwargs):
    """Ask for the stills of a published page's videos, once the page is safely stored and its lock is let go."""
    from .video_posters import ask_for_posters

    transaction.on_commit(lambda: ask_for_posters(instance), robust=True)


def keep_clean(sender, instance, **kwargs):
    """Clean what Wagtail's upload of many files puts aside until its other fields are filled in."""
    from .models import PortalDocument, PortalImage
    from .uploads.cleaning import clean_file

    model = instance.for_content_type.model_class() if instance.for_content_type else None
    if model in (PortalImage, PortalDocument) and instance.file and not instance.file._committed:
        role = model._meta.get_field("file").role
        instance.file = clean_file(instance.file.name, instance.file.file, role)


def connect():
    from wagtail.models import PageLogEntry, Revision, UploadedFile

    from .clinical_review import refuse_unapproved_schedule, show_the_review
    from .copying import after_copying
    from .models import Nation, Person, PortalImage, PortalSettings, Signpost
    from .page_links import remember_published

    for sender in (Signpost, Nation):
        for signal in (post_save, post_delete):
            signal.connect(remember_crisis_help, sender=sender, dispatch_uid=f"crisis-help-{sender.__name__}")
    pre_save.connect(keep_clean, sender=UploadedFile, dispatch_uid="clean-uploads")
    pre_save.connect(refuse_unapproved_schedule, sender=Revision, dispatch_uid="unapproved-schedule")
    post_save.connect(after_copying, sender=PageLogEntry, dispatch_uid="after-copying")
    page_published.connect(show_the_review, dispatch_uid="show-the-review")
    page_published.connect(draw_pictures, dispatch_uid="pictures-of-the-page")
    for sender in (Person, PortalImage, PortalSettings):
        post_save.connect(draw_pictures, sender=sender, dispatch_uid=f"pictures-of-{sender.__name__}")
    page_published.connect(ask_for_stills, dispatch_uid="video-stills")
    page_published.connect(remember_published, dispatch_uid="links-of-the-page")
    m2m_changed.connect(remember_crisis_help, sender=Signpost.nations.through, dispatch_uid="crisis-help-nations")
