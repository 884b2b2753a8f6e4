"""Who changed what about a dated session, and when: kept in Wagtail's own log, shown in its reports and histories."""

from wagtail.log_actions import LogFormatter, log

from schedule.clock import local

CHANGED, HOSTS, LINK, LINK_REMOVED = (f"schedule.{action}" for action in ("changed", "hosts", "link", "link_removed"))
NAMES = {
    "status": "State",
    "reason": "Public words",
    "starts_at": "Starts",
    "ends_at": "Ends",
    "capacity": "Up to",
    "seats": "Seats the door counts",
}


def log_changes(occurrence, before: dict) -> None:
    """Write one entry that names each changed field with what was and what is; none when nothing changed.

    The person is whoever Wagtail's log context names: the CMS sets it for every request, a command has none.
    """
    changes = {
        name: [words_of(value), words_of(getattr(occurrence, name))]
        for name, value in before.items()
        if value != getattr(occurrence, name)
    }
    if changes:
        log(occurrence, CHANGED, data={"changes": changes}, content_changed=True)


def log_hosts(occurrence) -> None:
    """Write who hosts a session now."""
    names = ", ".join(sorted(occurrence.hosts.values_list("name", flat=True)))
    log(occurrence, HOSTS, data={"hosts": names}, content_changed=True)


def words_of(value) -> str:
    """Return a value as people read it: times in UK time."""
    if hasattr(value, "tzinfo"):
        return f"{local(value):%a %d %b %Y, %H:%M}"
    return "" if value is None else str(value)


def change_words(data: dict) -> str:
    """Return an entry's sentence: "State: on → cancelled. Public words: (none) → A host is ill.".

    In the order of NAMES: PostgreSQL gives the keys of a JSON object back in an order of its own.
    """
    changes = data.get("changes", {})
    return " ".join(
        f"{NAMES.get(name, name)}: {before or '(none)'} → {(after or '(none)').removesuffix('.')}."
        for name, (before, after) in sorted(changes.items(), key=lambda change: [*NAMES, change[0]].index(change[0]))
    )


class HostsFormatter(LogFormatter):
    label = "Change hosts"

    def format_message(self, log_entry):
        return f"Hosts: {log_entry.data.get('hosts') or '(none)'}"


class ChangeFormatter(LogFormatter):
    label = "Change a session"

    def format_message(self, log_entry):
        return change_words(log_entry.data)


def register(actions) -> None:
    """Teach Wagtail's log our actions. A link's own words are in none of them."""
    actions.register_action(CHANGED)(ChangeFormatter)
    actions.register_action(HOSTS)(HostsFormatter)
    actions.register_action(LINK, "Set a join link", "Join link set")
    actions.register_action(LINK_REMOVED, "Remove a join link", "Join link removed")
