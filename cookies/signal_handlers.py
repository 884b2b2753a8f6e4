"""A change of a declaration, a setting or the cookies page shows on the next page anybody asks for."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.signals import page_published, page_unpublished


def forget_after(sender, **kwargs):
    from .register import forget

    forget()
    # And again when the change is really there: a page that was asked for in between has kept the old words.
    transaction.on_commit(forget)


def connect():
    from cookie_consent.models import Cookie, CookieGroup

    from .models import ConsentSettings, CookieDetail, CookiesPage, CookieWording, GroupWording

    for model in (Cookie, CookieGroup, CookieDetail, CookieWording, GroupWording, ConsentSettings):
        for signal in (post_save, post_delete):
            signal.connect(forget_after, sender=model, dispatch_uid=f"forget-consent-{model.__name__}-{id(signal)}")
    for signal in (page_published, page_unpublished):
        signal.connect(forget_after, sender=CookiesPage, dispatch_uid=f"forget-consent-page-{id(signal)}")
