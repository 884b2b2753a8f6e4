"""The ground's models. Django wants them importable from here; each idea has its own file."""

from .body_page import BodyPage
from .clinical import ClinicalApproval, ClinicalReviewTask, EditorialTask
from .daily_count import DailyCount
from .eligibility import Eligibility, EligibilityLine
from .feedback import UsefulCount, UsefulNote
from .files import PortalDocument, PortalImage, PortalMedia, PortalRendition
from .imported import ImportedFile, ImportedPage
from .page_review import PageReview
from .pages import PortalPage
from .people import Person
from .settings import FooterLink, PortalSettings, SettingsWords
from .shared_generation import SharedGeneration
from .signposts import Signpost
from .taxonomy import Audience, Nation, PageAudience, PageNation, PageTopic, Topic
from .upkeep import Digest, JobRun, OutsideLink, PageLink, PictureGap
from .users import User
from .video_poster import VideoPoster

__all__ = [
    "Audience",
    "BodyPage",
    "ClinicalApproval",
    "ClinicalReviewTask",
    "EditorialTask",
    "Digest",
    "DailyCount",
    "Eligibility",
    "EligibilityLine",
    "FooterLink",
    "ImportedFile",
    "ImportedPage",
    "JobRun",
    "Nation",
    "OutsideLink",
    "PageAudience",
    "PageLink",
    "PageNation",
    "PageReview",
    "PageTopic",
    "Person",
    "PictureGap",
    "PortalDocument",
    "PortalImage",
    "PortalMedia",
    "PortalPage",
    "PortalRendition",
    "PortalSettings",
    "SettingsWords",
    "SharedGeneration",
    "Signpost",
    "Topic",
    "UsefulCount",
    "UsefulNote",
    "User",
    "VideoPoster",
]
