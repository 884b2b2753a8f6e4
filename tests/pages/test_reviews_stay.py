"""A review's date stays, byte for byte, in each of the ten ways in which a page goes live, comes back or is copied."""

from datetime import date

import pytest

from common_rooms.models import CommonRoomPage
from core.models import PageReview
from core.reviews import mark_reviewed
from tests.pages.test_live_state_matrix import common_room, editor, manager, people  # noqa: F401  (fixtures)
from tests.pages.ways_to_publish import NEW_TITLE, WAYS


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_the_date_of_a_review_stays_when(way, common_room, editor, manager, people, time_machine):  # noqa: F811
    page = common_room
    mark_reviewed(page, reviewer=people[0], reviewed_on=date(2025, 1, 1), due_on=date(2026, 1, 1))
    steps = way(page=page, editor=editor, manager=manager, people=people, time_machine=time_machine)
    next(steps)
    mark_reviewed(page, reviewer=people[1], reviewed_on=date(2027, 1, 4), due_on=date(2028, 1, 4))
    said = list(PageReview.objects.filter(page_id=page.pk).values())
    everywhere = PageReview.objects.count()

    assert list(steps) == []

    live = CommonRoomPage.objects.get(pk=page.pk)
    assert live.title == NEW_TITLE, "nothing was published, so nothing was shown"
    assert list(PageReview.objects.filter(page_id=page.pk).values()) == said
    assert (live.reviewed_on, live.review_due_on) == (date(2027, 1, 4), date(2028, 1, 4))
    assert live.reviewer_name == people[1].name
    assert PageReview.objects.count() == everywhere, "a copy was reviewed by nobody"
    copy = CommonRoomPage.objects.filter(slug="a-copy").first()
    assert copy is None or copy.review is None
