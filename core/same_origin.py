"""Who posts a form: a page of this site, or anybody's. Asked of the browser, so that no form needs a cookie."""

from urllib.parse import urlsplit


def is_ours(request) -> bool:
    """Tell whether a page of this site posts. Browsers say so in Sec-Fetch-Site, and all of them in Origin.

    A post that says neither comes from no browser in use, and is not taken: it could be anybody's form.
    """
    fetched_from = request.headers.get("Sec-Fetch-Site")
    if fetched_from:
        return fetched_from == "same-origin"
    origin = urlsplit(request.headers.get("Origin", ""))
    return origin.scheme in ("http", "https") and origin.netloc == request.get_host()
