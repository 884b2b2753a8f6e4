"""WordPress's shortcodes, found in one pass and turned into elements or taken out. Pure.

A word in brackets is not always one: "[sic]" stays, and is named in the report. What has attributes, a closing mark or
a line to itself is a shortcode.
"""

import html
import re
from collections import Counter

# [name attributes], [/name], [[name]]. Bounded everywhere, so that no text makes it slow.
MARK = re.compile(
    r"(?P<escaped>\[)?\[(?P<close>/)?(?P<name>[A-Za-z][\w-]{0,60})"
    r"(?P<rest>(?:\s(?:[^\[\]\"']|\"[^\"\[]{0,4000}\"|'[^'\[]{0,4000}'){0,300})?)"
    r"(?P<alone>/)?\](?(escaped)(?P<unescaped>\]?))"
)
ATTRIBUTE = re.compile(r"([\w-]{1,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))|(\S+)")
VIDEOS = {"embed", "youtube", "vimeo", "video"}
KNOWN = VIDEOS | {"gallery", "caption", "wp_caption", "audio", "playlist"}


def attributes_of(text: str) -> tuple[dict[str, str], list[str]]:
    """Return a shortcode's named attributes and its bare words, with HTML's character references resolved."""
    named, bare = {}, []
    for name, double, single, plain, word in ATTRIBUTE.findall(html.unescape(text)):
        if name:
            named[name.lower()] = double or single or plain
        else:
            bare.append(word.strip("=\"'"))
    return named, bare


def expand(text: str) -> tuple[str, Counter, Counter]:
    """Return (text with elements in place of shortcodes, names taken out, words in brackets that were kept).

    [caption] becomes <figure>, [gallery] <x-gallery ids>, and [embed], [youtube], [vimeo] and [video] <x-embed src>.
    Of any other shortcode only what stands between its marks is kept.
    """
    out, removed, kept = [], Counter(), Counter()
    closers = Counter(match["name"].lower() for match in MARK.finditer(text) if match["close"])
    at, waiting = 0, None  # waiting: where the address between [embed] and [/embed] began
    for match in MARK.finditer(text):
        name = match["name"].lower()
        if match["escaped"] and match["unescaped"]:
            out.append(text[at : match.start()] + match[0][1:-1])
            at = match.end()
            continue
        begins = match.start() + (1 if match["escaped"] else 0)
        named, bare = attributes_of(match["rest"] or "")
        if waiting is not None:
            if name in VIDEOS and match["close"]:
                out.append(_embed(html.unescape(text[waiting:begins])))
                at, waiting = match.end(), None
            continue
        if not _is_one(text, match, name, named, closers):
            kept[match["name"]] += 1
            continue
        out.append(text[at:begins])
        at = match.end()
        if name in ("caption", "wp_caption"):
            out.append("</figure>" if match["close"] else "<figure>")
        elif name in ("gallery", "playlist") and not match["close"]:
            ids = named.get("ids") or named.get("include", "")
            out.append(f'<x-gallery ids="{html.escape(ids)}"></x-gallery>')
        elif name in VIDEOS and not match["close"]:
            source = next((named[key] for key in ("src", "url", "id", "mp4", "webm", "m4v") if named.get(key)), "")
            source = _whole(name, source or (bare[0] if bare else ""))
            if closers[name] and not match["alone"] and not source:
                closers[name] -= 1
                waiting = match.end()
            else:
                out.append(_embed(source))
        elif name == "audio" and not match["close"]:
            out.append(_embed(next((named[key] for key in ("src", "mp3", "ogg", "m4a", "wav") if named.get(key)), "")))
        elif name not in KNOWN and not match["close"]:
            removed[match["name"]] += 1
    out.append(text[at if waiting is None else waiting :])
    return "".join(out), removed, kept


def _is_one(text, match, name, named, closers) -> bool:
    if name in KNOWN or match["close"] or match["alone"] or named or closers[name]:
        return True
    if "_" in name or "-" in name:
        return True
    before = text[max(0, match.start() - 200) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + 200].partition("\n")[0]
    return not re.sub(r"<[^<>]{0,200}>", "", before + after).strip()  # a line to itself


def _whole(name: str, source: str) -> str:
    """Return an address for what may be a bare id."""
    source = source.strip().lstrip("=")
    if source and "/" not in source and "." not in source:
        return {"youtube": "https://youtu.be/", "vimeo": "https://vimeo.com/"}.get(name, "") + source
    return source


def _embed(source: str) -> str:
    source = re.sub(r"<[^<>]{0,500}>", "", source).strip()
    return f'<x-embed src="{html.escape(source)}"></x-embed>' if source else ""
