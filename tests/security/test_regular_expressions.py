"""No visitor's text makes a regular expression of ours take long: each in our code, with texts that would."""

import ast
import re
import time

from tests.unit.test_laws import ROOT, sources

LENGTH = 50_000
PIECES = ["a", " ", "\n", "<", "[", "(", ".", ":", "a ", "<a", "<!--", "1", "\u00e9", "=a", "img", "\t\n"]
LONGEST = 0.5  # seconds of the processor: a quadratic one takes over ten
# Files whose expressions may be slow, each with the reason.
MAY_BE_SLOW = {
    "cookies/checks.py": "reads our own templates, when the portal starts",
    "site/portal/mirror/drift.py": "compares our own pages with their copies, in a job of its own",
}
WAYS = {"match", "fullmatch"}  # every other way looks for an expression everywhere in a text: "search"


def ways_used(tree, name: str) -> set[str]:
    """Return in which ways a file uses an expression that it keeps by name: anywhere, at the start, for the whole."""
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
    }
    return {way if way in WAYS else "search" for way in used} or {"search", *WAYS}


def text_of(node, constants: dict[str, str]) -> str | None:
    """Return an expression as it is written: whole, or put together of the file's own texts."""
    names = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    if isinstance(node, ast.JoinedStr) and names <= constants.keys():
        return eval(ast.unparse(node), dict(constants))  # noqa: S307  (our own source)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def is_of_re(node) -> bool:
    called = node.func if isinstance(node, ast.Call) and node.args else None
    return isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "re"


def expressions() -> dict[str, tuple[re.Pattern, set[str]]]:
    """Return {where it stands: (the expression, the ways in which it is used)} for each given to a function of re."""
    found = {}
    for path in sources():
        tree = ast.parse(path.read_text())
        kept = [node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)]
        constants = {node.targets[0].id: node.value.value for node in kept if isinstance(node.value, ast.Constant)}
        names = {id(node.value): node.targets[0].id for node in kept}
        for node in filter(is_of_re, ast.walk(tree)):
            text = text_of(node.args[0], constants)
            if text is None or str(path.relative_to(ROOT)) in MAY_BE_SLOW:
                continue
            flags = next((more for more in node.args[1:] if "re." in ast.unparse(more)), None)
            value = eval(ast.unparse(flags), {"re": re}) if flags else 0  # noqa: S307  (our own source)
            if node.func.attr == "compile":
                ways = ways_used(tree, names.get(id(node), ""))
            else:
                ways = {node.func.attr if node.func.attr in WAYS else "search"}
            found[f"{path.relative_to(ROOT)}: {text}"] = re.compile(text, value), ways
    return found


def seconds_of(expression: re.Pattern, ways: set[str], text: str) -> float:
    began = time.thread_time()
    if "search" in ways:
        expression.sub("", text)
        expression.sub("", f"-{text}")
    if "match" in ways:
        expression.match(text)
    if "fullmatch" in ways:
        expression.fullmatch(text)
    return time.thread_time() - began


def slow_ones(found) -> list[str]:
    slow = []
    for where, (expression, ways) in found.items():
        for piece in PIECES:
            text = piece * LENGTH
            # A tenth first: what is quadratic shows there, without taking minutes.
            short = seconds_of(expression, ways, text[: LENGTH // 10] + "\0")
            if short > LONGEST / 20 or seconds_of(expression, ways, text[:LENGTH] + "\0") > LONGEST:
                slow.append(f"{where} at {piece!r}")
                break
    return slow


def test_every_expression_is_linear():
    found = expressions()
    assert len(found) > 60
    assert slow_ones(found) == []


def test_a_slow_one_is_noticed():
    assert slow_ones({"x": (re.compile(r"<!--.*?-->x", re.S), {"search"})}) == ["x at '<!--'"]
    assert slow_ones({"y": (re.compile(r"[.]+(?= )"), {"search"})}) == ["y at '.'"]
    assert slow_ones({"y": (re.compile(r"[.]+(?= )"), {"match"})}) == []
