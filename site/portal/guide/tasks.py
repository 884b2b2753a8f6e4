"""docs/editors.md taken apart: a group for each "# ", a task for each "## ". Pure.

The file is the one source of the words. On GitHub it is read from top to bottom, in the CMS a task at a time.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

Address = Callable[[str], str]
# A task's own heading is the page's first one in the CMS, so what stands below it moves up.
UP = {"h3": "h2", "h4": "h3"}


@dataclass(frozen=True)
class Picture:
    """A picture as the file names it, and the words for those who cannot see it."""

    path: str
    words: str


@dataclass(frozen=True)
class Task:
    """One "## " of the file. `html` holds what stands below its heading; `links` the slugs that it leads to."""

    title: str
    group: str
    html: SafeString
    words: int
    pictures: tuple[Picture, ...]
    links: tuple[str, ...]

    @property
    def slug(self) -> str:
        return slugify(self.title)


@dataclass(frozen=True)
class Guide:
    """The whole file. `opening` is its first section, which lists the tasks for readers outside the CMS."""

    opening: Task
    tasks: tuple[Task, ...]

    @property
    def groups(self) -> dict[str, list[Task]]:
        """Return {title of a group: its tasks}, in the file's order."""
        found: dict[str, list[Task]] = {}
        for task in self.tasks:
            found.setdefault(task.group, []).append(task)
        return found

    def around(self, slug: str) -> tuple[Task | None, Task, Task | None]:
        """Return the task before, the one of that slug, and the one after. Raises KeyError where there is none."""
        places = {task.slug: place for place, task in enumerate(self.tasks)}
        place = places[slug]
        before = self.tasks[place - 1] if place else None
        return before, self.tasks[place], self.tasks[place + 1] if place + 1 < len(self.tasks) else None


def read_guide(text: str, task_address: Address, picture_address: Address) -> Guide:
    """Return the guide of a Markdown text; raw HTML in it stays text.

    `task_address` makes a link's target of a slug, `picture_address` a picture's of its path in the file.
    """
    markdown = MarkdownIt("commonmark", {"html": False})
    tokens = markdown.parse(text)
    starts = [place for place, token in enumerate(tokens) if token.type == "heading_open" and token.tag in ("h1", "h2")]
    opening, tasks, group = None, [], ""
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        title, inside = tokens[start + 1].content, tokens[start + 3 : end]
        if tokens[start].tag == "h1":
            group = title
        if opening is None or tokens[start].tag == "h2":
            section = section_of(markdown, title, group, inside, task_address, picture_address)
            opening, tasks = (section, tasks) if opening is None else (opening, [*tasks, section])
    return Guide(opening, tuple(tasks))


def section_of(markdown, title: str, group: str, tokens: list[Token], task_address, picture_address) -> Task:
    """Return one section, its links and pictures led to where they are in the CMS."""
    pictures, links, words = [], [], 0
    for token in tokens:
        token.tag = UP.get(token.tag, token.tag)
        if token.type == "inline":
            words += len(re.findall(r"\w[\w'’-]*", text_of(token)))
        for child in token.children or []:
            target = str(child.attrs.get("href", ""))
            if child.type == "link_open" and target.startswith("#"):
                links.append(target[1:])
                child.attrs["href"] = task_address(target[1:])
            if child.type == "image":
                path = str(child.attrs["src"])
                pictures.append(Picture(path, child.content))
                child.attrs |= {"src": picture_address(path), "loading": "lazy"}
    # The file is ours and raw HTML is off, so all of this is the library's own.
    html = mark_safe(markdown.renderer.render(tokens, markdown.options, {}))  # noqa: S308  # nosec B308, B703
    return Task(title, group, html, words, tuple(pictures), tuple(links))


def text_of(inline: Token) -> str:
    """Return what a reader reads of a line; a picture's words are not read but heard."""
    return "".join(child.content for child in inline.children or [] if child.type in ("text", "code_inline"))
