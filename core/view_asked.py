"""Which way of looking at a list an address asks for: ?view=month, ?view=past."""


def view_asked(request, *known) -> tuple[str, str]:
    """Return the view, by default the first of `known`, and the words that name none of them, cut short."""
    asked = request.GET.get("view", "").strip()
    return (asked, "") if asked in known else (known[0], asked[:60])
