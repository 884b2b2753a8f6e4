"""“How we are doing”: a public page of whole months, rounded. There while Settings > Service and look says so."""

from datetime import timedelta

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.bar_chart import bar_chart
from core.chrome import Chrome
from core.languages import names_here
from core.models import Topic
from core.small_numbers import about, share

from .lines import by_page, by_term, over_time
from .months import publicly, whole_months
from .reading import MONTH, amounts, shown_pages, topic_ties

MONTHS = 12


@require_safe
def our_numbers(request):
    """Answer with the last twelve whole months; 404 where the page is not switched on. The same for everybody."""
    if not Chrome.for_request(request).settings.shows_numbers:
        raise Http404
    months = whole_months(timezone.localdate(), MONTHS)
    end = (months[-1] + timedelta(days=31)).replace(day=1)
    found = amounts(months[0], end, MONTH)
    titles = shown_pages(found)
    found = [amount for amount in found if amount.page_id in titles]
    rows = since_the_first(over_time(found, months))
    lines = by_page(found, titles)
    yes, no = (sum(line.numbers[kind] for line in lines) for kind in ("yes", "no"))
    context = {
        "months": [
            {"begins": begins, "views": publicly(sums["views"]), "joined": publicly(sums["joined"])}
            for begins, sums in reversed(rows)
        ],
        "chart": bar_chart([(begins, about(sums["views"])) for begins, sums in rows]),
        "topics": [
            {"name": line.title, "views": publicly(line.numbers["views"]), "joined": publicly(line.numbers["joined"])}
            for line in by_term(lines, topic_ties(titles), names_here(Topic))
        ],
        "useful": share(yes, no),
        "answers": publicly(yes + no),
    }
    return render(request, "home/our_numbers.html", context)


def since_the_first(rows) -> list:
    """Return the months from the first in which anything was counted."""
    first = next((place for place, (_, sums) in enumerate(rows) if sums.total()), len(rows))
    return rows[first:]
