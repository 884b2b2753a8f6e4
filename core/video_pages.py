"""A page that holds another site's video says so on its request: its content policy then names the players' hosts.

Rich text and Wagtail's embeds are drawn without a request in their context, so it is kept at hand while it is answered.
"""

from contextlib import contextmanager
from contextvars import ContextVar

_answered = ContextVar("the request that is being answered", default=None)


@contextmanager
def answering(request):
    """Keep `request` at hand for as long as it is answered."""
    token = _answered.set(request)
    try:
        yield
    finally:
        _answered.reset(token)


def answered_request():
    """Return the request that is being answered, or None outside of one."""
    return _answered.get()


def noted(about: str) -> set:
    """Return the set of what the page that is being answered has noted `about` itself; outside of one, an empty set.

    For what a page says once and its parts find out as they are drawn, with or without a request in their context.
    """
    request = _answered.get()
    return request.__dict__.setdefault(f"_noted_{about}", set()) if request is not None else set()


def video_may_play_here() -> None:
    """Mark the request that is being answered, if there is one. The same for every visitor of the page."""
    request = _answered.get()
    if request is not None:
        request.video_may_play = True
