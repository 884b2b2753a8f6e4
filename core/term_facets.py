"""The two filters that every list of pages has: who a page is for, and what it is about."""

from django.utils.translation import gettext_lazy as _

from core.listing import TermFacet
from core.models import Audience, Topic

TERM_FACETS = [
    TermFacet("audience", _("Who it is for"), "audience_ties__audience", Audience),
    TermFacet("topic", _("Topic"), "topic_ties__topic", Topic),
]
