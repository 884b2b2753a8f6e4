from .door_settings import DoorSettings
from .join_count import JoinCount
from .join_link import JoinLink
from .occurrence import Occurrence
from .scheduled_page import ScheduledPage

__all__ = ["DoorSettings", "JoinCount", "JoinLink", "Occurrence", "ScheduledPage"]
