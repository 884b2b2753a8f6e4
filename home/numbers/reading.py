"""Numbers out of the database: three sums, the pages that may be shown, and what they are tied to.

As many queries for one page as for a hundred: one for each of the three, one for each kind of page, one for the ties.
"""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db.models import F, Sum
from django.db.models.functions import TruncMonth, TruncWeek

from core.count_writing import pages_that_keep
from core.models import DailyCount, PageAudience, PageTopic, UsefulCount
from core.remembered import remembered
from core.tally import KINDS as COUNTED
from schedule.clock import UK
from schedule.models import JoinCount

from .lines import Amount

WEEK, MONTH = TruncWeek, TruncMonth


def amounts(start: date, end: date, step) -> list[Amount]:
    """Return every number of the days from `start` up to and without `end` (UK time), by page and WEEK or MONTH.

    Joined counts for the day on which the session begins.
    """
    days = {"day__gte": start, "day__lt": end}
    rows = grouped(DailyCount.objects.filter(**days), "page_id", step("day"), COUNTED)
    rows += grouped(UsefulCount.objects.filter(**days), "page_id", step("day"), ("yes", "no"))
    hours = {
        "occurrence__starts_at__gte": datetime.combine(start, time(), UK),
        "occurrence__starts_at__lt": datetime.combine(end, time(), UK),
    }
    joined = JoinCount.objects.filter(**hours)
    rows += grouped(joined, "occurrence__page_id", step("occurrence__starts_at", tzinfo=UK), ("let_in",))
    return rows


def grouped(rows, page, begins, kinds) -> list[Amount]:
    sums = rows.values(of=F(page), begins=begins).annotate(**{f"sum_{kind}": Sum(kind) for kind in kinds}).order_by()
    return [
        Amount(row["of"], as_date(row["begins"]), "joined" if kind == "let_in" else kind, row[f"sum_{kind}"])
        for row in sums
        for kind in kinds
        if row[f"sum_{kind}"]
    ]


def as_date(begins: date | datetime) -> date:
    return begins.date() if isinstance(begins, datetime) else begins


def shown_pages(found: Iterable[Amount]) -> dict[int, str]:
    """Return {id: title} of the pages whose numbers may be shown: no page that keeps none, whatever is stored.

    Asked once for the same pages, until anything changes: a query for each kind of page.
    """
    ids = frozenset(amount.page_id for amount in found)
    return dict(remembered(("numbers of", ids), lambda: {page.pk: page.title for page in pages_that_keep(ids)}))


def audience_ties(page_ids) -> list[tuple[int, str]]:
    return list(PageAudience.objects.filter(page_id__in=page_ids).values_list("page_id", "audience__slug"))


def topic_ties(page_ids) -> list[tuple[int, str]]:
    return list(PageTopic.objects.filter(page_id__in=page_ids).values_list("page_id", "topic__slug"))
