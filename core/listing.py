"""Lists that visitors narrow with plain links: filters with counts, shareable addresses, pages of results.

Works on any queryset. A list costs one query for its total, one for each facet and whatever its rows cost,
however many rows there are.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count
from django.utils.functional import cached_property

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
        return self.model.objects.filter(slug=value).values_list("name", flat=True).first()

    def narrow(self, queryset, value):
        return queryset.filter(**{f"{self.path}__slug": value})

    def options(self, queryset):
        """Return (value, label, count) for every term that occurs, in the editors' order. One query."""
        slug, name, order = (f"{self.path}__{field}" for field in ("slug", "name", "sort_order"))
        rows = (
            queryset.filter(**{f"{slug}__isnull": False})
            .order_by(order, name)
            .values_list(slug, name, order)
            .annotate(total=Count("pk", distinct=True))
        )
        return [(row[0], row[1], row[3]) for row in rows]


@dataclass(frozen=True)
class ChoiceFacet:
    """A filter by a field with few values; `choices` are (value, label) pairs as they stand in addresses.

    `stored` turns an address's value into the column's; by default they are the same.
    """

    name: str
    label: str
    field: str
    choices: tuple
    stored: dict | None = None

    def label_of(self, value):
        return dict(self.choices).get(value)

    def narrow(self, queryset, value):
        return queryset.filter(**{self.field: self.stored[value] if self.stored else value})

    def options(self, queryset):
        totals = dict(queryset.order_by().values_list(self.field).annotate(total=Count("pk", distinct=True)))
        return [
            (value, label, totals.get(self.stored[value] if self.stored else value, 0)) for value, label in self.choices
        ]


class Listing:
    """One list as asked for by one address.

    `params` is a QueryDict. Values that no facet knows are left out of the filter and named in `ignored`.
    """

    def __init__(self, queryset, params, facets, *, path="", kept=None, page_size=PAGE_SIZE):
        self.all = queryset
        self.facets = facets
        self.path = path
        # Parameters that are not filters but belong to the address, such as the words of a search.
        self.kept = {name: value for name, value in (kept or {}).items() if value}
        self.page_size = page_size
        self.page_asked = params.get("page", "1")
        asked = {facet.name: params.get(facet.name, "").strip() for facet in facets}
        asked = {name: value for name, value in asked.items() if value}
        self.unfiltered_options = {facet.name: facet.options(queryset) for facet in facets}
        self.labels = {
            name: {value: label for value, label, _ in options} for name, options in self.unfiltered_options.items()
        }
        for facet in facets:
            value = asked.get(facet.name)
            if value and value not in self.labels[facet.name] and (label := facet.label_of(value)):
                self.labels[facet.name][value] = label
        self.selected = {name: value for name, value in asked.items() if value in self.labels[name]}
        self.ignored = [value[:60] for name, value in asked.items() if value not in self.labels[name]]

    def _narrowed(self, selected):
        queryset = self.all
        for facet in self.facets:
            if facet.name in selected:
                queryset = facet.narrow(queryset, selected[facet.name])
        return queryset.distinct()

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
        return Paginator(self.queryset, self.page_size).get_page(self.page_asked)

    def order_by_ids(self, ids):
        """Page through these ids, in this order, instead of the queryset's own: a search knows its best first."""
        self.page = Paginator(ids, self.page_size).get_page(self.page_asked)
        on_page = {row.pk: row for row in self.queryset.filter(pk__in=list(self.page.object_list))}
        self.items = [on_page[pk] for pk in self.page.object_list if pk in on_page]

    @property
    def total(self):
        return self.page.paginator.count

    @cached_property
    def items(self):
        return list(self.page.object_list)

    @cached_property
    def filters(self):
        """Every facet with the options that lead somewhere, counted under the other facets' choices."""
        return [self._filter(facet) for facet in self.facets]

    def _filter(self, facet):
        others = self._without(facet.name)
        chosen = self.selected.get(facet.name)
        found = facet.options(self._narrowed(others)) if others else self.unfiltered_options[facet.name]
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
        return [
            {"label": self.labels[name][value], "remove_url": self.url(self._without(name))}
            for name, value in self.selected.items()
        ]

    @property
    def clear_url(self):
        return self.url({})

    @cached_property
    def looser(self):
        """Links that each drop one filter and do find something, best first; for a list that came out empty."""
        links = []
        for name, value in self.selected.items():
            others = self._without(name)
            total = self._narrowed(others).count()
            if total:
                links.append((total, f"Without “{self.labels[name][value]}” ({total})", self.url(others)))
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
