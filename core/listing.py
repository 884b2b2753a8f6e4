"""Lists that visitors narrow with plain links: filters with counts, shareable addresses, pages of results.

Works on any queryset. A list costs one query for its total, one for each taxonomy, one for all other filters
together, and whatever its rows cost. A list that says what it is `kept_as` is counted once for all visitors, until
something changes: counting is what grows with the number of rows.
"""

from array import array
from dataclasses import dataclass
from functools import reduce
from operator import and_
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext

from core.languages import is_original, names_here
from core.remembered import remembered, remembered_until

PAGE_SIZE = 12


@dataclass(frozen=True)
class TermFacet:
    """A filter by a taxonomy. `path` leads from the queryset's model to the term, for example
    "audience_ties__audience"; `model` is the taxonomy."""

    name: str
    label: str
    path: str
    model: type

    def label_of(self, value):
        """Return the name of a term that exists but occurs nowhere just now, or None. One query."""
        return names_here(self.model).get(value)

    def narrow(self, queryset, value):
        """Keep rows whose page has the term: each once, so that the database may stop at the end of a page."""
        *owner, _ties, term = self.path.split("__")
        ties = self.model._meta.get_field("page_ties").related_model.objects
        found = ties.filter(**{f"{term}__slug": value, "page": OuterRef("__".join(owner) or "pk")})
        return queryset.filter(Exists(found))

    def options(self, queryset):
        """Return (value, label, count) for every term that occurs, in the editors' order. One query.

        One more for the names in another language than the default one.
        """
        slug, name, order = (f"{self.path}__{field}" for field in ("slug", "name", "sort_order"))
        rows = (
            queryset.filter(**{f"{slug}__isnull": False})
            .order_by(order, name)
            .values_list(slug, name, order)
            .annotate(total=Count("pk", distinct=True))
        )
        names = {} if is_original() else names_here(self.model)
        return [(row[0], names.get(row[0], row[1]), row[3]) for row in rows]


class Conditions:
    """Shared by facets whose every option is a condition on the row itself, known without asking the database.

    A facet brings `conditions`: (value, label, Q) for each option. A list counts them all in one query.
    """

    def label_of(self, value):
        label = {known: label for known, label, _ in self.conditions}.get(value)
        return label and str(label)  # a lazy one cannot be joined

    def condition(self, value):
        return {known: condition for known, _, condition in self.conditions}[value]

    def narrow(self, queryset, value):
        return queryset.filter(self.condition(value))


@dataclass(frozen=True)
class ConditionFacet(Conditions):
    """A filter by conditions that may overlap, for example "evening" and "weekend"."""

    name: str
    label: str
    conditions: tuple


@dataclass(frozen=True)
class ChoiceFacet(Conditions):
    """A filter by a field with few values; `choices` are (value, label) pairs as they stand in addresses.

    `stored` turns an address's value into the column's; by default they are the same.
    """

    name: str
    label: str
    field: str
    choices: tuple
    stored: dict | None = None

    @property
    def conditions(self):
        stored = self.stored or {}
        return tuple((value, label, Q(**{self.field: stored.get(value, value)})) for value, label in self.choices)


class Listing:
    """One list as asked for by one address.

    `params` is a QueryDict. Values that no facet knows are left out of the filter and named in `ignored`.
    """

    def __init__(
        self, queryset, params, facets, *, path="", kept=None, page_size=PAGE_SIZE, kept_as=None, moment=None, ids=False
    ):
        """`kept_as` names the queryset for the process's memory: the same words, the same rows. Where they change with
        time, `moment` is now and a function that says until when they are the same. `ids` keeps their order too, for
        lists that no index has in order: pages of up to ten thousand, never dates."""
        self.all = queryset
        self.kept_as, self.moment, self.keeps_ids = kept_as, moment, ids
        self.facets = facets
        self.path = path
        # Parameters that are not filters but belong to the address, such as the words of a search.
        self.kept = {name: value for name, value in (kept or {}).items() if value}
        self.page_size = page_size
        self.page_asked = params.get("page", "1")
        asked = {facet.name: params.get(facet.name, "").strip() for facet in facets}
        asked = {name: value for name, value in asked.items() if value}
        self.labels = {facet.name: facet.label_of(asked[facet.name]) for facet in facets if facet.name in asked}
        self.selected = {name: value for name, value in asked.items() if self.labels[name]}
        self.ignored = [value[:60] for name, value in asked.items() if not self.labels[name]]

    def _narrowed(self, selected):
        queryset = self.all
        for facet in self.facets:
            if facet.name in selected:
                queryset = facet.narrow(queryset, selected[facet.name])
        return queryset

    def _remembered(self, what, read):
        """Return what `read` returns, or what it returned before for this list under these choices."""
        if self.kept_as is None:
            return read()
        address = (frozenset(self.kept.items()), frozenset(self.selected.items()))
        key = ("list", self.kept_as, get_language(), *address, what)
        if self.moment is None:
            return remembered(key, read)
        now, until = self.moment
        return remembered_until(key, now, lambda: (read(), until(now)))

    def _without(self, name):
        return {other: value for other, value in self.selected.items() if other != name}

    def url(self, selected, page=None):
        query = {**self.kept, **selected}
        if page and page > 1:
            query["page"] = page
        return f"{self.path}?{urlencode(query)}" if query else self.path or "?"

    @cached_property
    def queryset(self):
        return self._narrowed(self.selected)

    @cached_property
    def page(self):
        """The page asked for; nonsense gives the first, a number too high the last."""
        paginator = Paginator(self._ids() if self.keeps_ids else self.queryset, self.page_size)
        if not self.keeps_ids:
            paginator.count = self._remembered("total", self.queryset.count)
        return paginator.get_page(self.page_asked)

    def _ids(self):
        return self._remembered("ids", lambda: array("q", self.queryset.values_list("pk", flat=True)))

    def order_by_ids(self, ids):
        """Page through these ids, in this order, instead of the queryset's own: a search knows its best first."""
        self.page = Paginator(ids, self.page_size).get_page(self.page_asked)
        self.items = self._rows_of_page()

    def _rows_of_page(self):
        """Return the rows whose ids stand on the page, in that order. One query."""
        on_page = {row.pk: row for row in self.all.filter(pk__in=list(self.page.object_list))}
        return [on_page[pk] for pk in self.page.object_list if pk in on_page]

    @cached_property
    def page_ignored(self):
        """The page number asked for, where there is no such page and another one is shown; otherwise nothing."""
        shown = str(self.page.number)
        return "" if self.page_asked.strip().lstrip("0") == shown else self.page_asked[:60]

    @property
    def total(self):
        return self.page.paginator.count

    @cached_property
    def items(self):
        return self._rows_of_page() if self.keeps_ids else list(self.page.object_list)

    @cached_property
    def filters(self):
        """Every facet with the options that lead somewhere, counted under the other facets' choices."""
        offered = [facet for facet in self.facets if getattr(facet, "offered", True) or facet.name in self.selected]
        return [self._filter(facet) for facet in offered]

    @cached_property
    def _condition_counts(self):
        return self._remembered("conditions", self._count_conditions)

    def _count_conditions(self):
        """Return the count of every option of every facet that is made of conditions, and under None the count without
        that facet: all in one query."""
        facets = [facet for facet in self.facets if isinstance(facet, Conditions)]
        chosen = {
            facet.name: facet.condition(self.selected[facet.name]) for facet in facets if facet.name in self.selected
        }
        terms = {name: value for name, value in self.selected.items() if name not in chosen}
        counts = {}
        for facet in facets:
            others = reduce(and_, (condition for name, condition in chosen.items() if name != facet.name), Q())
            for value, _, condition in facet.conditions:
                counts[facet.name, value] = Count("pk", filter=others & condition)
            counts[facet.name, None] = Count("pk", filter=others or None)
        names = {f"count_{place}": key for place, key in enumerate(counts)}
        found = self._narrowed(terms).order_by().aggregate(**{name: counts[key] for name, key in names.items()})
        return {key: found[name] for name, key in names.items()}

    def _options(self, facet, others):
        if isinstance(facet, Conditions):
            counts = self._condition_counts
            return [(value, str(label), counts[facet.name, value]) for value, label, _ in facet.conditions]
        return list(self._remembered(facet.name, lambda: facet.options(self._narrowed(others))))

    def _filter(self, facet):
        others = self._without(facet.name)
        chosen = self.selected.get(facet.name)
        found = self._options(facet, others)
        if chosen and chosen not in {value for value, _, _ in found}:
            found.append((chosen, self.labels[facet.name], 0))
        options = [
            {
                "label": label,
                "count": count,
                "url": self.url({**others, facet.name: value}),
                "selected": value == chosen,
            }
            for value, label, count in found
            if count or value == chosen
        ]
        return {
            "label": facet.label,
            "name": facet.name,
            "options": options,
            "any_url": self.url(others),
            "any_selected": chosen is None,
        }

    @cached_property
    def active_filters(self):
        return [{"label": self.labels[name], "remove_url": self.url(self._without(name))} for name in self.selected]

    @property
    def clear_url(self):
        return self.url({})

    @cached_property
    def looser(self):
        """Links that each drop one filter and do find something, best first; for a list that came out empty."""
        links = []
        for name in self.selected:
            others = self._without(name)
            counted = self._condition_counts.get((name, None))
            if counted is None:
                counted = self._remembered(("without", name), self._narrowed(others).count)
            total = counted
            if total:
                without = gettext("Without “%(filter)s” (%(total)s)") % {"filter": self.labels[name], "total": total}
                links.append((total, without, self.url(others)))
        return [{"title": title, "url": url} for _, title, url in sorted(links, reverse=True)]

    @property
    def pager(self):
        """The current page's number, the number of pages, and the two neighbours' addresses."""
        page = self.page
        return {
            "number": page.number,
            "count": page.paginator.num_pages,
            "previous_url": self.url(self.selected, page.previous_page_number()) if page.has_previous() else "",
            "next_url": self.url(self.selected, page.next_page_number()) if page.has_next() else "",
        }
