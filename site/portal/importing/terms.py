"""The portal's own words for what a page is about, who it is for and who hosts it, found by name."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from wagtail.models import Locale

from core.models import Audience, Person, Topic


class Terms:
    """Topics, audiences and people of the default language, read once."""

    def __init__(self):
        locale = Locale.get_default()
        self.topics = by_name(Topic, locale)
        self.audiences = by_name(Audience, locale)
        self.people = defaultdict(list)
        for pk, name in Person.objects.filter(locale=locale).values_list("pk", "name"):
            self.people[folded(name)].append(pk)

    def topics_and_audiences(self, names: Iterable[str], notes: Counter, what: str) -> tuple[list[int], list[int]]:
        """Return (topics, audiences) with these names or slugs; each name that is neither is said in `notes`."""
        topics, audiences = [], []
        for name in dict.fromkeys(names):
            key = folded(name)
            if key in self.topics:
                topics.append(self.topics[key])
            if key in self.audiences:
                audiences.append(self.audiences[key])
            if key not in self.topics and key not in self.audiences:
                notes[f"the {what} “{name[:60]}” is no topic and no audience here"] += 1
        return list(dict.fromkeys(topics)), list(dict.fromkeys(audiences))

    def named(self, kind: str, names: Iterable[str], notes: Counter) -> list[int]:
        """Return the topics or audiences (`kind`) with these names or slugs."""
        found = []
        for name in names:
            pk = getattr(self, kind).get(folded(name))
            if pk:
                found.append(pk)
            else:
                notes[f"“{name[:60]}” is none of the {kind} here"] += 1
        return list(dict.fromkeys(found))

    def hosts(self, names: Iterable[str], notes: Counter) -> list[int]:
        found = []
        for name in names:
            people = self.people.get(folded(name), [])
            if len(people) == 1:
                found.append(people[0])
            elif people:
                notes[f"there are {len(people)} people called “{name[:60]}”: choose the host on the page"] += 1
            else:
                notes[f"nobody here is called “{name[:60]}”: add them under People, then choose them on the page"] += 1
        return list(dict.fromkeys(found))


def by_name(model, locale) -> dict[str, int]:
    found = {}
    for pk, name, slug in model.objects.filter(locale=locale).values_list("pk", "name", "slug"):
        found[folded(slug)] = found[folded(name)] = pk
    return found


def folded(name: str) -> str:
    return " ".join(name.replace("-", " ").replace("\u2019", "'").casefold().split())
