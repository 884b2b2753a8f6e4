"""What an import brings runs nothing in a real browser, with no content policy to help."""

from core.importing.post_body import read_body
from core.sanitising import clean_html
from tests.unsafe_html import UNSAFE

HEAD = "<!doctype html><meta charset=utf-8><title>t</title><script>window.ran = 0; window.canary = () => ran++</script>"
PRESS_EVERYTHING = """() => {
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["click", "mouseover", "focus", "toggle"]) element.dispatchEvent(new Event(name));
  }
  for (const link of document.querySelectorAll("a[href]")) if (!/^(https?|tel|sms):/i.test(link.href)) canary();
  return document.body.querySelectorAll("script, iframe, object, embed, svg, math, form, style, base, meta").length;
}"""


def stored(html: str) -> str:
    """Return a text's rich text as the import stores it and a page prints it."""
    pieces = read_body(html, base="https://old.example/x/", title="T").pieces
    texts = [piece.value for piece in pieces if piece.kind == "text"]
    texts += [item["text"] for piece in pieces if piece.kind == "accordion" for item in piece.value["items"]]
    return "".join(map(clean_html, texts))


def running(page, html: str) -> tuple[int, int]:
    """Return (how often something ran, how many elements there are that could)."""
    page.set_content(f"{HEAD}<body>{html}</body>")
    elements = page.evaluate(PRESS_EVERYTHING)
    return page.evaluate("ran"), elements


def test_nothing_of_an_import_runs(new_context):
    page = new_context(bypass_csp=True, offline=True).new_page()
    dangerous = [html for html in UNSAFE if any(running(page, html))]
    assert len(dangerous) > 25, "the browser would have run these as they came"
    assert [html for html in UNSAFE if any(running(page, stored(html)))] == []
    assert running(page, stored("\n\n".join(UNSAFE))) == (0, 0)
