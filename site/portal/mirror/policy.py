"""A copied page carries its own content policy: a file has no headers, and each kind of page has its own. Pure."""

from collections.abc import Mapping
from html import escape

HEAD = b"<head>"
# A browser obeys these in a header only; the front server sends them with every copy.
NOT_INSIDE = ("frame-ancestors", "report-uri", "report-to", "sandbox")
# Nobody is counted on a copy.
COUNTERS = ("googletagmanager.com", "google-analytics.com", "analytics.google.com")


def policy_inside(page: bytes, headers: Mapping[str, str]) -> bytes:
    """Return a page with the Content-Security-Policy of its answer written into its head, before all else."""
    policy = without_counters(headers.get("Content-Security-Policy", "default-src 'none'"))
    meta = f'\n  <meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=True)}">'
    return page.replace(HEAD, HEAD + meta.encode(), 1)


def without_counters(policy: str) -> str:
    """Return a policy with neither the hosts that count visitors nor what only a header may say."""
    kept = []
    for directive in policy.split(";"):
        name, *sources = directive.split() or [""]
        if name and name not in NOT_INSIDE:
            kept.append(" ".join([name, *(source for source in sources if not source.endswith(COUNTERS))]))
    return "; ".join(kept)
