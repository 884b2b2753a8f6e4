"""The pages without which a copy helps nobody."""

from core.models import PortalSettings


def crisis_paths() -> list[str]:
    """Return the paths of the home page and of urgent help, each in every language in which it is live."""
    found = ["/"]
    for kept in PortalSettings.objects.select_related("urgent_help_page", "site__root_page"):
        for page in (kept.site.root_page, kept.urgent_help_page):
            if page and page.live:
                twins = page.get_translations(inclusive=True).live()
                found += [parts[2] for twin in twins if (parts := twin.get_url_parts())]
    return list(dict.fromkeys(found))
