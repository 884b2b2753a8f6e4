"""What /.well-known/security.txt says (RFC 9116): whom to tell of a weakness, and until when that holds. Pure."""

from datetime import UTC, datetime, time, timedelta

HOLDS_FOR = timedelta(days=180)  # the standard advises less than a year
LANGUAGES = "en"


def security_txt(contacts: list[str], canonical: str, policy: str, now: datetime) -> str:
    """Return the file. `contacts` and the two addresses are URIs; `now` is aware.

    It expires at a midnight (UTC), so that it is the same for everybody all day.
    """
    expires = datetime.combine(now.astimezone(UTC).date() + HOLDS_FOR, time(), UTC)
    lines = [f"Contact: {contact}" for contact in contacts]
    lines.append(f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}")
    lines.append(f"Preferred-Languages: {LANGUAGES}")
    lines.append(f"Canonical: {canonical}")
    lines.append(f"Policy: {policy}")
    return "".join(f"{line}\n" for line in lines)
