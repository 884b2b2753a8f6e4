"""What a page says, gathered from its fields and blocks for the checks: words, names of links, pictures, films, help.

Reads the page in hand, saved or not: a draft in the preview is checked as it is being written.
"""

from dataclasses import dataclass, field

from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from core.blocks.care_card import CareCardBlock
from core.blocks.hosted_video import HostedVideoBlock
from core.blocks.media import LinkCardBlock, VideoBlock
from core.blocks.registers import SignpostsBlock
from core.blocks.say_this import SayThisRowBlock
from core.blocks.signpost_inset import SignpostInsetBlock

from .rich_words import rich_words

HELP = (SignpostsBlock, SignpostInsetBlock, CareCardBlock)
# What visitors do not read as the page's own words: addresses, names of teams, titles of what others wrote.
NOT_READ = {"slug", "url_path", "draft_title", "words", "content_owner", "sources", "discreet_title", "seo_title"}


@dataclass(frozen=True)
class Passage:
    words: str
    is_prose: bool = True  # counts for the reading age; what somebody said aloud does not
    is_emergency: bool = False  # says when to call 999 or 111


@dataclass
class Passages:
    words: list[Passage] = field(default_factory=list)
    link_names: list[str] = field(default_factory=list)
    pictures: list = field(
        default_factory=list
    )  # images with the `contextual_alt_text` and `decorative` of their block
    films: list[str] = field(default_factory=list)  # titles of those without captions
    has_help: bool = False  # signposts, or a card that says when to call
    may_hold_help: bool = False  # its blocks allow signposts

    @property
    def prose(self) -> str:
        """The words that count for the reading age, a paragraph a line."""
        return "\n".join(passage.words for passage in self.words if passage.is_prose)


def passages_of(page) -> Passages:
    """Return what a specific page says. Queries: those of its own blocks' pictures and films."""
    found = Passages()
    for one in page._meta.concrete_fields:
        if one.name in NOT_READ or not one.editable:
            continue
        if isinstance(one, StreamField):
            found.may_hold_help |= allows_help(one.stream_block)
            _walk(one.stream_block, getattr(page, one.name), found)
        elif holds_words(one) and (words := getattr(page, one.name)):
            found.words.append(Passage(words, is_prose=one.name != "transcript"))
    found.films += page.films_without_captions()
    return found


def holds_words(one) -> bool:
    """Tell whether a field holds words for visitors, and no choice or address."""
    if isinstance(one, models.URLField) or one.choices or one.name.endswith("_address"):
        return False
    return isinstance(one, models.CharField | models.TextField)


def allows_help(stream_block) -> bool:
    """Tell whether an editor can add signposts to such a stream."""
    children = stream_block.child_blocks.values()
    return any(isinstance(child, HELP) or "signposts" in getattr(child, "child_blocks", {}) for child in children)


def _walk(block, value, found, *, is_prose=True, is_emergency=False):
    if value is None:
        return
    said = {"is_prose": is_prose, "is_emergency": is_emergency}
    if isinstance(block, blocks.StreamBlock):
        for child in value:
            _walk(child.block, child.value, found, **said)
    elif isinstance(block, blocks.ListBlock):
        for child in value:
            _walk(block.child_block, child, found, **said)
    elif isinstance(block, ImageBlock):
        found.pictures.append(value)
    elif isinstance(block, blocks.StructBlock):
        _struct(block, value, found, **said)
    elif isinstance(block, blocks.RichTextBlock):
        rich = rich_words(value.source)
        found.words += [Passage(words, **said) for words in rich.paragraphs]
        found.link_names += rich.link_names
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock) and getattr(block, "search_index", True) and value:
        found.words.append(Passage(value, **said))


def _struct(block, value, found, is_prose, is_emergency):
    found.has_help |= isinstance(block, HELP) or bool(value.get("signposts"))
    if isinstance(block, LinkCardBlock) and value["title"]:
        found.link_names.append(value["title"])
    if isinstance(block, VideoBlock) and value["media"] and not value["media"].captions:
        found.films.append(value["title"] or value["media"].title)
    if isinstance(block, HostedVideoBlock) and value["captions"] == "no":
        found.films.append(value["title"])
    for name, child in block.child_blocks.items():
        if isinstance(block, SayThisRowBlock) and name == "avoid":
            continue  # words that are shown so that nobody says them
        _walk(
            child,
            value.get(name),
            found,
            is_prose=is_prose and name != "transcript",
            is_emergency=is_emergency or isinstance(block, CareCardBlock),
        )
