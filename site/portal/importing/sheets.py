"""A spreadsheet's rows as drafts to be: of webinars and common rooms, or of resources. Writes nothing."""

import hashlib
from collections import Counter

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.text import slugify

from common_rooms.models import CommonRoomPage
from core.importing.csv_rows import Columns, Row, decoded, header_of, read_sheet
from core.importing.links import is_on, without_mail
from core.importing.post_body import read_body
from core.stream_data import stream
from resources.models import Kind
from schedule import session_rows
from schedule.session_rows import SessionPage, names_in, session_pages

from .planned import RESOURCE, ROOM, WEBINAR, Plan, PlannedPage
from .terms import Terms

RESOURCE_COLUMNS = Columns(
    about={
        "id": "anything that stays the same for one page, so that a second import knows it",
        "title": "the page's title",
        "kind": ", ".join(kind.label.lower() for kind in Kind),
        "summary": "one or two sentences, up to 300 characters",
        "body": "plain text with an empty line between paragraphs, or HTML",
        "topics": "names as under Registers, with ; between them",
        "audiences": "names as under Registers, with ; between them",
        "address": "only for the kind link: where it leads, with https://",
        "old address": "where the page stood before; leads on to the new one once that is published",
        "state": "passed over: everything becomes a draft",
    },
    needed=("title",),
    aliases={"text": "body", "topic": "topics", "audience": "audiences", "url": "address", "external url": "address"},
)
SESSION_COLUMNS = session_rows.COLUMNS
SHEETS = {"sessions": SESSION_COLUMNS, "resources": RESOURCE_COLUMNS}
SESSION_MARKS = {"date", "dates", "start", "starts", "end", "ends"}


def plan_sheet(data: bytes, plan: Plan, progress) -> None:
    """Fill `plan` with what a CSV file holds. Raises RefusedFileError before any row is looked at."""
    is_sessions = bool(SESSION_MARKS & set(header_of(decoded(data)[0])))
    sheet = read_sheet(data, SESSION_COLUMNS if is_sessions else RESOURCE_COLUMNS)
    plan.notes += sheet.notes
    plan.counts_in["rows"] = len(sheet.rows)
    terms = Terms()
    items = session_pages(sheet.rows) if is_sessions else sheet.rows
    for number, item in enumerate(items, start=1):
        if is_sessions and item.passed_over:
            plan.left_out["dates that were cancelled"] += item.passed_over
        if is_sessions and item.passed_over and not item.dates and not item.problem:
            plan.left_out["pages all of whose dates were cancelled"] += 1
        elif is_sessions:
            plan.pages.append(planned_sessions(number, item, terms))
        else:
            plan.pages.append(planned_resource(number, item, terms))
        progress(number, len(items))


def source_of(kind: str, key: str) -> str:
    source = f"csv:{kind}:{key}"
    return source if len(source) <= 255 else f"csv:{hashlib.sha256(source.encode()).hexdigest()}"


def planned_sessions(number: int, page: SessionPage, terms: Terms) -> PlannedPage:
    notes = Counter()
    becomes = WEBINAR if page.kind == session_rows.WEBINAR else ROOM
    title = without_mail(page.title, notes)
    source = source_of("sessions", page.key)
    origin = f"rows {', '.join(map(str, page.lines[:8]))}{' …' if len(page.lines) > 8 else ''}"
    planned = PlannedPage(number, page.lines[0], source, origin, title, becomes, slug=slugify(title), notes=notes)
    if page.problem:
        planned.fail(page.problem)
        return planned
    summary = shared_fields(planned, page.cells, terms)
    hosts = names_in(page.cells.get("hosts", ""))
    planned.people = terms.hosts(hosts, notes)
    if becomes == ROOM and len(planned.people) > CommonRoomPage.hosts_needed:
        planned.fail(
            f"line {page.lines[0]}: a common room has {CommonRoomPage.hosts_needed} hosts, not {len(planned.people)}"
        )
    elif becomes == ROOM and len(planned.people) < CommonRoomPage.hosts_needed:
        notes[f"a common room needs {CommonRoomPage.hosts_needed} different hosts before it can be published"] += 1
    notes["set the link to join on the page, under Doors"] += 1
    planned.fields = {"summary": summary, "length_minutes": page.length_minutes}
    planned.dates = stream(
        [
            {"type": "date", "value": {"day": day.isoformat(), "starts": f"{starts:%H:%M:%S}", "which": which}}
            for day, starts, which in page.dates
        ],
        f"{source}/dates",
    )
    return planned


def planned_resource(number: int, row: Row, terms: Terms) -> PlannedPage:
    notes, cells = Counter(), row.cells
    title = without_mail(cells.get("title", ""), notes)
    source = source_of("resources", cells.get("id") or title.lower())
    planned = PlannedPage(number, row.line, source, "row", title, RESOURCE, slug=slugify(title), notes=notes)
    kind = cells.get("kind", "").lower() or Kind.ARTICLE.value
    labels = {choice.label.lower(): choice.value for choice in Kind} | {choice.value: choice.value for choice in Kind}
    address = cells.get("address", "")
    if row.problem:
        planned.fail(row.problem)
    elif not title or len(title) > 255:
        planned.fail("it has no title" if not title else "its title has over 255 characters")
    elif kind not in labels:
        planned.fail(f"“{kind[:40]}” is no kind of resource: {RESOURCE_COLUMNS.about['kind']}")
    elif labels[kind] == Kind.LINK and not is_web(address):
        planned.fail("a link needs an address that begins with https://")
    elif address and not is_web(address):
        planned.fail("the address is none that can be followed. It begins with https://")
    if planned.problem:
        return planned
    summary = shared_fields(planned, cells, terms)
    planned.fields = {"summary": summary, "kind": labels[kind], "external_url": address}
    old = cells.get("old address", "")
    planned.old_address = old if is_web(old) or (old.startswith("/") and not old.startswith("//")) else ""
    if old and not planned.old_address:
        notes["the old address is none: it begins with / or https://"] += 1
    try:
        reading = read_body(
            cells.get("body", ""), base=old if is_web(old) else "", title=title, join_hosts=settings.JOIN_HOSTS
        )
    except ValueError as problem:
        planned.fail(str(problem))
        return planned
    planned.body = reading.pieces
    notes.update(reading.notes)
    return planned


def shared_fields(planned: PlannedPage, cells: dict, terms: Terms) -> str:
    """Set the terms and return the summary; a page that names a way into a meeting is refused."""
    for name, cell in cells.items():
        if any(is_on(word.strip("<>()[]\"'“”.,"), settings.JOIN_HOSTS) for word in cell.split() if "//" in word):
            planned.fail(f"“{name}” holds a link to a meeting, and such links never travel in a spreadsheet")
    summary = without_mail(cells.get("summary", ""), planned.notes)
    if len(summary) > 300:
        planned.fail("its summary has over 300 characters")
    planned.topics = terms.named("topics", names_in(cells.get("topics", "")), planned.notes)
    planned.audiences = terms.named("audiences", names_in(cells.get("audiences", "")), planned.notes)
    return summary


def is_web(address: str) -> bool:
    """Tell whether an address is one that ResourcePage.external_url holds."""
    try:
        URLValidator(["http", "https"])(address)
    except ValidationError:
        return False
    return len(address) <= 200
