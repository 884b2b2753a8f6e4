"""Fills a database with thousands of live pages and hundreds of thousands of dates, to see what grows with them.

python -m tests.bench.scale PAGES OCCURRENCES     into the database of the settings in force, which is migrated first

Pages are copies of the demo's, with titles, words, topics and dates of their own: seven in ten are resources, the
others webinars (most of them over) and common rooms. Dates are weekly: those to come reach twelve weeks ahead, as
rules do, and all others lie in the past. Rows are written in bulk, with what search looks in. Wagtail's own search
index, which only the CMS asks, and revisions are left out.
"""

import os
import random
import sys
import time
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Max, Model
from django.utils import timezone

SEED = 7
AT_ONCE = 5000
SHARES = {"resources.ResourcePage": 0.7, "webinars.WebinarPage": 0.22, "common_rooms.CommonRoomPage": 0.08}
OVER = 0.6  # of the webinars
WEEKS_AHEAD = 12
SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "wo",
    "bre",
    "cla",
    "dri",
    "fle",
    "gro",
)


def words_for(dice: random.Random) -> list[str]:
    """Return four thousand words, the common ones first, with some that the demo has as well."""
    known = ["sleep", "grief", "stress", "nights", "anxiety", "shift", "manager", "student", "exam", "talk", "burnout"]
    made = {"".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4))) for _ in range(6000)}
    return [*known, *sorted(made)[:4000]]


def insert(model: type[Model], columns: list[str], rows: Iterable[tuple]) -> None:
    """Write rows as fast as the database takes them. Values are as the database keeps them."""
    table, names = connection.ops.quote_name(model._meta.db_table), ", ".join(map(connection.ops.quote_name, columns))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join(["?"] * len(columns))
            connection.ensure_connection()
            connection.connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)  # noqa: S608


def as_kept(value):
    """Return a date and time or a UUID as this database keeps it."""
    if connection.vendor == "postgresql":
        return value
    return value.hex if isinstance(value, uuid.UUID) else f"{value:%Y-%m-%d %H:%M:%S}"


def next_id(model) -> int:
    return (model.objects.aggregate(last=Max("pk"))["last"] or 0) + 1


def set_sequences(*models) -> None:
    from django.core.management.color import no_style

    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


class Filling:
    """One filling of one database: `pages` are added below the demo's section pages, `occurrences` to their dates."""

    def __init__(self, pages: int, occurrences: int):
        self.pages, self.occurrences = pages, occurrences
        self.dice = random.Random(SEED)  # noqa: S311
        self.words = words_for(self.dice)
        self.now = timezone.now().replace(second=0, microsecond=0)
        self.made = []

    def text(self, length: int) -> str:
        """Return so many words, the common ones most often."""
        last = len(self.words) - 1
        return " ".join(self.words[min(last, int(last * self.dice.random() ** 3))] for _ in range(length))

    def fill(self) -> None:
        with transaction.atomic():
            for label, share in SHARES.items():
                self.add_pages(label, max(1, round(self.pages * share)))
            self.tie()
            self.index()
            self.date()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def add_pages(self, label: str, count: int) -> None:
        """Copy the demo's live pages of a kind, in turn."""
        from django.apps import apps
        from wagtail.models import Page

        model = apps.get_model(label)
        examples = list(model.objects.live().filter(locale__language_code="en-gb").order_by("pk"))
        parent = examples[0].get_parent()
        first, place = next_id(Page), parent.numchild + 1
        taken = parent.get_children().order_by("-path").values_list("path", flat=True).first()
        place = Page._str2int(taken[-Page.steplen :]) + 1 if taken else 1
        pages = []
        for number in range(count):
            example = examples[number % len(examples)]
            fields = {field.attname: getattr(example, field.attname) for field in model._meta.concrete_fields}
            page = model(**fields)
            page.pk = page.id = page.page_ptr_id = first + number
            page.path = Page._get_path(parent.path, parent.depth + 1, place + number)
            page.translation_key, page.latest_revision_id, page.live_revision_id = uuid.uuid4(), None, None
            page.title = page.draft_title = f"{self.text(4).capitalize()} {number}"
            page.slug = f"scale-{model._meta.model_name}-{number}"
            page.url_path = f"{parent.url_path}{page.slug}/"
            page.summary, page.words = self.text(20), self.text(150)
            page.first_published_at = page.last_published_at = self.now - timedelta(hours=number)
            page.listing_image_id = example.listing_image_id if number % 3 else None
            pages.append(page)
        Page.objects.bulk_create([self.parent_row(page) for page in pages], batch_size=AT_ONCE)
        own = model._meta.local_concrete_fields
        for start in range(0, count, AT_ONCE):
            # Django refuses bulk_create for a model with a parent: each row's two halves are written apart.
            model._base_manager.all()._batched_insert(pages[start : start + AT_ONCE], own, batch_size=None)
        Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + count)
        self.made += pages

    @staticmethod
    def parent_row(page):
        from wagtail.models import Page

        return Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields})

    def tie(self) -> None:
        from core.models import Audience, PageAudience, PageTopic, Topic

        for model, term, column, most in (
            (PageAudience, Audience, "audience_id", 2),
            (PageTopic, Topic, "topic_id", 3),
        ):
            terms = list(term.objects.filter(locale__language_code="en-gb").values_list("pk", flat=True))
            rows, pk = [], next_id(model)
            for page in self.made:
                for chosen in self.dice.sample(terms, self.dice.randint(1, most)):
                    rows.append((pk, page.pk, chosen))
                    pk += 1
            insert(model, ["id", "page_id", column], rows)
            set_sequences(model)

    def index(self) -> None:
        """Write what search looks in (home/search/indexing.py does it page by page)."""
        from core.search_ranking import word_weights
        from core.search_words import is_stop_word, stem
        from home.models import PageWord, SearchEntry, SearchWord

        locale = self.made[0].locale_id
        known = dict(SearchWord.objects.filter(locale_id=locale).values_list("word", "pk"))
        counts = dict(SearchWord.objects.values_list("pk", "pages"))
        entries, words, pairs = [], [], []
        word_id, pair_id = next_id(SearchWord), next_id(PageWord)
        for page in self.made:
            eyebrow = str(page.card_eyebrow)[:120]
            entries.append((page.pk, locale, eyebrow, page.summary, page.words, "scale"))
            found = word_weights(page.title, page.summary, eyebrow, page.words, lambda word: is_stop_word(word, "en"))
            for word, weight in found.items():
                if word not in known:
                    known[word] = word_id
                    words.append((word_id, locale, word, stem(word, "en")))
                    word_id += 1
                counts[known[word]] = counts.get(known[word], 0) + 1
                pairs.append((pair_id, page.pk, known[word], weight))
                pair_id += 1
        insert(SearchEntry, ["page_id", "locale_id", "eyebrow", "summary", "words", "digest"], entries)
        insert(SearchWord, ["id", "locale_id", "word", "stem", "pages"], [(*row, counts[row[0]]) for row in words])
        insert(PageWord, ["id", "entry_id", "word_id", "weight"], pairs)
        new = {row[0] for row in words}
        old = [SearchWord(pk=pk, pages=pages) for pk, pages in counts.items() if pk not in new]
        SearchWord.objects.bulk_update(old, ["pages"], batch_size=200)
        set_sequences(SearchWord, PageWord)

    def date(self) -> None:
        from schedule.models import Occurrence

        dated = [page for page in self.made if hasattr(page, "length_minutes")]
        columns = ["id", "uid", "page_id", "planned_start", "announced_start", "starts_at", "ends_at", "doors_open_at"]
        columns += ["doors_close_at", "status", "reason", "capacity", "seats", "left_plan", "by_hand", "sequence"]
        insert(Occurrence, [*columns, "modified_at"], self.date_rows(dated, next_id(Occurrence)))
        set_sequences(Occurrence)

    def date_rows(self, dated, pk):
        each, more = divmod(self.occurrences, len(dated))
        for place, page in enumerate(dated):
            count = each + (place < more)
            over = type(page).__name__ == "WebinarPage" and self.dice.random() < OVER
            weekday = self.now + timedelta(days=self.dice.randint(0, 6), minutes=self.dice.choice([0, 15, 30, 45]))
            last = weekday.replace(minute=0, hour=self.dice.randint(7, 22))
            last += timedelta(weeks=-1 - self.dice.randint(0, 50) if over else min(WEEKS_AHEAD, count) - 1)
            for number in range(count):
                yield self.date_row(pk, page, last - timedelta(weeks=number))
                pk += 1

    def date_row(self, pk: int, page, planned: datetime) -> tuple:
        chance = self.dice.random()
        status = "cancelled" if chance < 0.02 else "full" if chance < 0.04 else "on"
        starts = planned + timedelta(hours=1) if 0.04 <= chance < 0.06 else planned
        ends = starts + timedelta(minutes=page.length_minutes)
        instants = (planned, planned, starts, ends, starts - timedelta(minutes=15), ends)
        reason = "The speaker is ill." if status == "cancelled" else "It moved." if starts != planned else ""
        uid = as_kept(uuid.UUID(int=self.dice.getrandbits(128), version=4))
        kept = map(as_kept, instants)
        return (pk, uid, page.pk, *kept, status, reason, None, None, False, False, 0, as_kept(self.now))


def fill(pages: int, occurrences: int) -> None:
    """Add so many live pages and dates to the database of the settings in force, with the demo below them.

    It has to be migrated; the demo is made where there is none. Raises where pages of an earlier filling are there.
    """
    from home.models import HomePage

    if not HomePage.objects.get(locale__language_code="en-gb").get_children().exists():
        call_command("seed_demo", verbosity=0)
    Filling(pages, occurrences).fill()


def main(words: list[str]) -> int:
    if len(words) != 2 or not all(word.isdecimal() for word in words):
        print(__doc__.split("\n\n")[1].strip(), file=sys.stderr)  # noqa: T201
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    import django

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    began = time.monotonic()
    pages, occurrences = map(int, words)
    fill(pages, occurrences)
    print(f"{pages} pages and {occurrences} dates in {time.monotonic() - began:.0f} s")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
