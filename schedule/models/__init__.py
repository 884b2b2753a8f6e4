from .occurrence import Occurrence
from .scheduled_page import ScheduledPage

__all__ = ["Occurrence", "ScheduledPage"]
