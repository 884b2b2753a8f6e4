"""What is wrong with sessions to come, named: a host in two places, one link twice, too few hosts, no link."""

from collections import defaultdict
from datetime import timedelta

from schedule.clock import local, time_words
from schedule.models import JoinLink, Occurrence

SOON = timedelta(hours=48)


def hosts_elsewhere(starts, length_minutes, people, page_id) -> dict:
    """Return {start: sentences} for each start at which one of these people hosts another page's session.

    One query, whatever the number of starts.
    """
    people = list(people)
    if not starts or not people:
        return {}
    length = timedelta(minutes=length_minutes)
    rows = (
        Occurrence.objects.taking_place()
        .filter(ends_at__gt=min(starts), starts_at__lt=max(starts) + length, hosts__in=people)
        .exclude(page_id=page_id)
        .values_list("starts_at", "ends_at", "hosts__name", "page__title")
    )
    found = defaultdict(list)
    for row_starts, row_ends, name, title in rows:
        for start in starts:
            if row_starts < start + length and start < row_ends:
                found[start].append(f"{name} hosts “{title}” at {time_words(row_starts)} that day")
    return found


NO_LINK, FEW_HOSTS, CLASH = "no-link", "few-hosts", "clash"


def attention(rows, now) -> dict:
    """Return {row pk: sentences} for sessions to come that somebody has to look at; `concerns_of` says more."""
    return {pk: [words for _, words in said] for pk, said in concerns_of(rows, now).items()}


def concerns_of(rows, now) -> dict:
    """Return {row pk: [(kind, sentence)]}, kind being NO_LINK, FEW_HOSTS or CLASH.

    `rows` are Occurrences with `page` and `hosts` loaded. Cancelled and past ones are left alone. Two queries more.
    """
    rows = [row for row in rows if row.ends_at > now and row.status != "cancelled"]
    if not rows:
        return {}
    found = defaultdict(list)
    links = links_of(rows)
    for row in rows:
        if row.starts_at <= now + SOON:
            hosts, needed = len(row.hosts.all()), row.page.specific_class.hosts_needed
            if hosts < needed:
                found[row.pk].append(
                    (FEW_HOSTS, f"{hosts or 'No'} host{'' if hosts == 1 else 's'} yet; it needs {needed}.")
                )
            if row.pk not in links:
                found[row.pk].append((NO_LINK, "No join link yet."))
    for first, second in overlapping(rows):
        for host in {*first.hosts.all()} & {*second.hosts.all()}:
            for one, other in ((first, second), (second, first)):
                found[one.pk].append((CLASH, f"{host.name} also hosts “{other.page.title}”, {when(other)}."))
    for one, other in sharing(rows, links):
        found[one.pk].append((CLASH, f"Shares its join link with “{other.page.title}”, {when(other)}."))
    return dict(found)


def when(row) -> str:
    return f"{local(row.starts_at):%a %d %b %Y, %H:%M}"


def links_of(rows) -> dict:
    """Return {row pk: (fingerprint, whether it is the page's own default)}. One query."""
    own, default = {}, {}
    known = JoinLink.objects.filter(occurrence__in=[row.pk for row in rows]) | JoinLink.objects.filter(
        page__in={row.page_id for row in rows}
    )
    for link in known:
        if link.occurrence_id:
            own[link.occurrence_id] = (link.fingerprint, False)
        else:
            default[link.page_id] = (link.fingerprint, True)
    return {row.pk: own.get(row.pk) or default[row.page_id] for row in rows if row.pk in own or row.page_id in default}


def overlapping(rows):
    """Yield each pair of sessions that take place at the same time."""
    open_rows = []
    for row in sorted(rows, key=lambda row: row.starts_at):
        open_rows = [earlier for earlier in open_rows if earlier.ends_at > row.starts_at]
        for earlier in open_rows:
            yield earlier, row
        open_rows.append(row)


def sharing(rows, links):
    """Yield (session, another with the same link), one other for each. Dates of one page may share its default."""
    by_link = defaultdict(list)
    for row in rows:
        if row.pk in links:
            by_link[links[row.pk][0]].append(row)
    for same in by_link.values():
        for row in same:
            for other in same:
                both_default = links[row.pk][1] and links[other.pk][1]
                if other.pk != row.pk and not (both_default and other.page_id == row.page_id):
                    yield row, other
                    break
