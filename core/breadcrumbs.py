HOME_DEPTH = 2  # the tree's root is 1


def breadcrumbs(page, request=None) -> list[dict]:
    """Return the pages above `page`, home first, without the tree's root. One query; titles as editors wrote them."""
    if page.depth <= HOME_DEPTH:
        return []
    ancestors = page.get_ancestors().filter(depth__gte=HOME_DEPTH).order_by("depth")
    return [{"title": ancestor.title, "url": ancestor.get_url(request)} for ancestor in ancestors]
