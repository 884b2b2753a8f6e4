"""What in a piece of HTML could run, load or mislead, by a parser that reads as browsers do (html5lib)."""

import re
from collections import Counter

from bleach._vendor import html5lib

SVG = "{http://www.w3.org/2000/svg}"
HTML = "{http://www.w3.org/1999/xhtml}"
# Elements that no page of ours has in its content, and of SVG all but the shapes of our own icons.
NEVER = set("object embed iframe frame frameset base applet portal fencedframe layer isindex bgsound marquee".split())  # noqa: SIM905
SHAPES = set("svg path circle rect line polyline polygon g text title".split())  # noqa: SIM905
ADDRESSES = set("href src action formaction data background poster srcdoc ping manifest lowsrc dynsrc".split())  # noqa: SIM905
SCHEMES = {"http", "https", "mailto", "tel", "sms", "webcal"}
NAMED = {"a", "img", "form", "object", "embed", "iframe", "p"}  # whose name or id a script may meet as a variable
TYPED = re.compile(r"canary|evil\.example")


def scheme_of(address: str) -> str:
    """Return the scheme that a browser reads (WHATWG URL): controls before it and line breaks inside are nothing."""
    address = re.sub(r"[\t\n\r]", "", address.lstrip("".join(map(chr, range(33)))))
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.\-]*):", address)
    return found[1].lower() if found else ""


def dangers(html: str, *, whole_page=False) -> list[str]:
    """Return what could run or mislead, one line each; an empty list is what should come out of storage."""
    parse = html5lib.parse if whole_page else html5lib.parseFragment
    found, ids = [], Counter()
    for element in parse(html, treebuilder="etree").iter():
        if not isinstance(element.tag, str):
            if not whole_page:
                found.append("a comment")
            continue
        tag = element.tag.removeprefix(HTML)
        shape = tag.removeprefix(SVG)
        is_ours = shape in SHAPES if tag.startswith(SVG) else not tag.startswith("{")
        if shape in NEVER or not is_ours:
            found.append(f"<{tag}>")
        words = "".join(element.itertext()) if tag in ("script", "style") else ""
        if tag == "script" and "json" not in element.get("type", "") and words.strip():
            found.append(f"<script> {words[:40]}")
        if tag == "style" and TYPED.search(words):
            found.append(f"<style> {words[:40]}")
        found += dangers_of_attributes(tag, element.attrib, whole_page)
        if "id" in element.attrib:
            ids[element.get("id")] += 1
    return found + [f"two of id {name}" for name, many in ids.items() if whole_page and many > 1]


def dangers_of_attributes(tag: str, attributes: dict, whole_page: bool) -> list[str]:
    found = []
    for name, value in attributes.items():
        plain = name.rpartition("}")[2].rpartition(":")[2].lower()
        if name.lower().startswith("on") or name == "style":
            found.append(f"<{tag} {name}={value[:30]}>")
        if plain in ADDRESSES and scheme_of(value) not in SCHEMES | {""}:
            found.append(f"<{tag} {name}={value[:40]}>")
        if tag in ("script", "link", "img", "source") and plain in ("src", "href", "srcset") and TYPED.search(value):
            found.append(f"<{tag} {name}={value[:40]}>")
        if tag in NAMED and name == "name" and not whole_page:
            found.append(f"<{tag} name={value[:40]}>")
        if tag in NAMED and name == "id" and not whole_page and not value.isdecimal():
            found.append(f"<{tag} id={value[:40]}>")
        if tag == "meta" and name == "http-equiv":
            found.append(f"<meta {value[:20]}>")
    return found
