from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language_bidi

from .chrome import Chrome


def chrome(request):
    """Offer `chrome` (core.chrome) to every template. Nothing is read until a template asks."""
    return {
        "chrome": SimpleLazyObject(lambda: Chrome.for_request(request)),
        "LANGUAGE_DIR": "rtl" if get_language_bidi() else "ltr",
    }
