"""What follows from a save for search: its index says what live pages say."""

from django.db.models.signals import post_save, pre_delete


def index_after_save(sender, instance, raw=False, update_fields=None, **kwargs):
    """Follow the saves that change what visitors see. A draft saves chosen fields of a page whose memory holds the
    draft's words: those must not be found."""
    from core.models import PortalPage
    from home.search.indexing import index_page

    if isinstance(instance, PortalPage) and not raw and update_fields is None:
        index_page(instance)


def forget_before_delete(sender, instance, **kwargs):
    from home.search.indexing import forget_words

    forget_words(instance)


def index_after_renaming(sender, instance, raw=False, **kwargs):
    from home.search.indexing import index_topic

    if not raw:
        index_topic(instance)


def connect():
    from core.models import Topic

    from .models import SearchEntry

    post_save.connect(index_after_save, dispatch_uid="search-index")
    post_save.connect(index_after_renaming, sender=Topic, dispatch_uid="search-index-topic")
    pre_delete.connect(forget_before_delete, sender=SearchEntry, dispatch_uid="search-index-forget")
