"""Joins small JavaScript modules into the one that imports them, so that a page asks once. Pure.

In the source each idea is a module of its own, and a browser can run them as they are; what is served is joined when
static files are collected (portal/static_storage.py). Only what our own modules do is understood; the rest is refused.
"""

import re

STATIC = re.compile(r'^import (?:(\{[^}]*\}) from )?"\./([\w-]+\.js)";$', re.M)
DYNAMIC = re.compile(r'\bimport\("\./([\w-]+\.js)"\)')
EXPORT = re.compile(r"^export (?=(?:async )?function (\w+)|const (\w+))", re.M)
COMMENT = re.compile(r"^\s*(?://.*|/\*\*.*\*/)$")


class CannotBeJoinedError(ValueError):
    """A module says something that joining would change."""


def join(source: str, modules: dict[str, str]) -> str:
    """Return a module with those of `modules` ({file name: source}) inside it that it imports, one level deep.

    What stands inside keeps its names to itself, and is run when the import would have been: a dynamic one gives a
    promise still, so that a fault in it stays its own.
    """

    def brought(name: str) -> str:
        inner = modules[name]
        if STATIC.search(inner) or re.search(r"^export (?:default|\{|\*)|^await ", inner, re.M):
            raise CannotBeJoinedError(f"{name} imports something itself, or exports in another way than by name.")
        names = [function or constant for function, constant in EXPORT.findall(inner)]
        return f"(() => {{\n{EXPORT.sub('', inner)}\nreturn {{ {', '.join(names)} }};\n}})()"

    def at_once(match) -> str:
        names, name = match.groups()
        if name not in modules:
            return match[0]
        return f"const {names} = {brought(name)};" if names else f"{brought(name)};"

    def later(match) -> str:
        return f"new Promise((done) => done({brought(match[1])}))" if match[1] in modules else match[0]

    return slim(DYNAMIC.sub(later, STATIC.sub(at_once, source)))


def slim(source: str) -> str:
    """Return it without indentation and without lines that only explain."""
    lines = source.splitlines()
    if any(line.count("`") % 2 for line in lines) or any(re.match(r"\s*/\*(?!.*\*/)", line) for line in lines):
        raise CannotBeJoinedError("Words over several lines would lose their indentation.")
    return "\n".join(line.strip() for line in lines if line.strip() and not COMMENT.match(line)) + "\n"
