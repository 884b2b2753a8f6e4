"""Common rooms: drop-in peer groups, facilitated, never recorded."""

from django.core.paginator import Paginator
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from common_rooms.forms import CommonRoomForm
from core.blocks.body import BodyBlock
from core.cards import cards
from core.fields import CleanStreamField
from core.languages import below
from core.models import PortalPage
from core.plain_text import plain_words
from core.remembered import remembered
from schedule.listing import sessions_context
from schedule.models import ScheduledPage
from schedule.models.scheduled_page import FOLLOWS

LARGEST_ROOM = 10
DATES_SHOWN = 6
ROOMS_SHOWN = 12


class CommonRoomIndexPage(PortalPage):
    kind_label = _("Section")
    needs_review = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["common_rooms.CommonRoomPage"]
    max_count_per_parent = 1

    house_rules = CleanStreamField(
        [("rule", blocks.CharBlock())], blank=True, help_text="Shown on every room’s page, in this order."
    )

    content_panels = [*PortalPage.header_panels, FieldPanel("house_rules")]

    class Meta:
        verbose_name = "common rooms front page"

    def get_context(self, request, *args, **kwargs):
        now = timezone.now()
        context = super().get_context(request, *args, **kwargs)
        context |= sessions_context(self, request, now, CommonRoomPage)
        shown = rooms_page(self, request)
        found = CommonRoomPage.objects.defer_streamfields().defer("words").in_bulk(list(shown.object_list))
        context["rooms"] = cards((found[pk] for pk in shown.object_list), request)
        context["rooms_pager"] = {
            "number": shown.number,
            "count": shown.paginator.num_pages,
            "previous_url": f"?rooms={shown.number - 1}#rooms" if shown.has_previous() else "",
            "next_url": f"?rooms={shown.number + 1}#rooms" if shown.has_next() else "",
        }
        return context


def rooms_page(front_page, request):
    """Return a page of the ids of all rooms, by title: which one, `rooms` in the address says."""
    rooms = below(front_page, CommonRoomPage).live().order_by("title", "pk")
    key = ("rooms", front_page.path, get_language())
    ids = remembered(key, lambda: list(rooms.values_list("pk", flat=True)))
    return Paginator(ids, ROOMS_SHOWN).get_page(request.GET.get("rooms", "1"))


class CommonRoomPage(ScheduledPage):
    kind_label = _("Common room")
    settles = True
    hosts_needed = 2
    hosts_prefix = "room_hosts"
    base_form_class = CommonRoomForm
    parent_page_types = ["common_rooms.CommonRoomIndexPage"]
    subpage_types = []

    who_it_is_for = models.CharField(max_length=200, blank=True)
    what_happens = CleanStreamField([("point", blocks.CharBlock())], blank=True, max_num=6)
    seats = models.PositiveSmallIntegerField(
        "up to how many people",
        default=LARGEST_ROOM,
        validators=[MinValueValidator(1), MaxValueValidator(LARGEST_ROOM)],
    )
    keeps_seats = models.BooleanField(
        "the door counts",
        default=False,
        help_text="Lets in exactly that many, then says Full. Otherwise the hosts say when it is full. " + FOLLOWS,
    )
    body = CleanStreamField(BodyBlock(), blank=True)

    content_panels = [
        *PortalPage.header_panels,
        *ScheduledPage.schedule_panels,
        InlinePanel(
            "room_hosts",
            label="Host",
            heading="Usual hosts",
            help_text="Two different people. " + FOLLOWS,
            min_num=2,
            max_num=2,
        ),
        FieldRowPanel([FieldPanel("seats"), FieldPanel("keeps_seats")], "Seats"),
        FieldPanel("who_it_is_for"),
        FieldPanel("what_happens"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "common room"

    # Who comes to a room is nobody's business.
    may_be_counted = False

    @property
    def capacity_per_session(self):
        return self.seats

    @property
    def seats_per_session(self):
        return self.seats if self.keeps_seats else None

    @property
    def usual_hosts(self):
        return [tie.person for tie in self.room_hosts.select_related("person")]

    @property
    def poster_promises(self):
        return [
            gettext("No name, no email, no account"),
            gettext("Camera off is fine, and so is only listening"),
            gettext("Never recorded"),
            gettext("Up to %(seats)s people and two hosts") % {"seats": self.seats},
        ]

    @property
    def poster_audience(self):
        return self.who_it_is_for

    @property
    def card_eyebrow(self):
        return gettext("Common room · up to %(people)s") % {"people": self.seats}

    @property
    def plain_text(self):
        hosts = ", ".join(tie.person.name for tie in self.room_hosts.all() if tie.person_id)
        return f"{self.summary} {self.who_it_is_for} {plain_words(self.what_happens)} {plain_words(self.body)} {hosts}"

    def get_context(self, request, *args, **kwargs):
        now = self.moment(request)
        context = super().get_context(request, *args, **kwargs)
        context |= self.session_context(request, now)
        context["sessions"] = context["sessions"][:DATES_SHOWN]
        session = context["session"]
        usual = [tie.person for tie in self.room_hosts.select_related("person__picture").order_by("sort_order")]
        context["hosts"] = (session.hosts if session else []) or usual
        above = self.path[: -self.steplen]
        context["house_rules"] = remembered(("house rules", above), lambda: house_rules_at(above))
        return context


def house_rules_at(path: str) -> list[str]:
    """Return the rules that the front page at this path of the tree keeps for all its rooms."""
    front_page = CommonRoomIndexPage.objects.filter(path=path).first()
    return [child.value for child in front_page.house_rules] if front_page else []


class RoomHost(Orderable):
    page = ParentalKey(CommonRoomPage, on_delete=models.CASCADE, related_name="room_hosts")
    person = models.ForeignKey("core.Person", on_delete=models.PROTECT, related_name="+")

    panels = [FieldPanel("person")]
