"""A table as a list of sentences, since no block holds one: each row an item, each cell after its column's heading.

Pure; a table is a BeautifulSoup element.
"""

from html import escape

MOST_CELLS = 2_000


def cells_of(table) -> list[list[tuple[bool, str]]]:
    """Return the table's rows as (is a heading, words) cells. A table inside a cell becomes the cell's words."""
    rows = [row for row in table.find_all("tr") if row.find_parent("table") is table]
    return [
        [
            (cell.name == "th", " ".join(cell.get_text(" ").split()))
            for cell in row.find_all(["th", "td"])
            if cell.find_parent("tr") is row
        ]
        for row in rows
    ]


def table_as_text(table) -> str:
    """Return HTML: the caption as a paragraph in bold, then a list with one item for each row that says something."""
    rows = [row for row in cells_of(table) if any(words for _, words in row)]
    if sum(map(len, rows)) > MOST_CELLS:
        return ""
    caption = table.find("caption")
    words = " ".join(caption.get_text(" ").split()) if caption else ""
    before = f"<p><strong>{escape(words)}</strong></p>" if words else ""
    heads = [words for _, words in rows[0]] if len(rows) > 1 and all(is_head for is_head, _ in rows[0]) else []
    items = []
    for row in rows[1:] if heads else rows:
        parts = []
        for place, (is_head, words) in enumerate(row):
            head = heads[place] if place < len(heads) else ""
            if not words:
                continue
            if is_head and not parts:
                parts.append(f"<strong>{escape(words)}</strong>")
            else:
                parts.append(f"<strong>{escape(head)}</strong>: {escape(words)}" if head else escape(words))
        items.append(f"<li>{'. '.join(part.rstrip('.') for part in parts)}</li>" if parts else "")
    return f"{before}<ul>{''.join(items)}</ul>" if any(items) else before
