"""The suites of docs/security.md: what each tries, and where it is. A new suite gets a line here."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Suite:
    """`files` are run together by `sh ./portal test`; `longer` is a command that tries more than CI has time for."""

    name: str
    files: tuple[str, ...]
    longer: str = ""


SUITES = (
    Suite(
        "A visitor gives nothing: cookies, caches, policy, other hosts",
        ("tests/security/test_visitor_gives_nothing.py",),
    ),
    Suite(
        "Nothing is kept: canaries through serve and nginx, searches",
        ("tests/security/test_nothing_is_kept.py",),
        "python -m tests.security.sweep 500",
    ),
    Suite("The portal's own log", ("tests/unit/test_quiet_log.py", "tests/security/test_log_payloads.py")),
    Suite("Line breaks in calendars", ("tests/unit/test_ical.py", "tests/security/test_calendar_payloads.py")),
    Suite("Line breaks in headers, names of files, e-mails", ("tests/security/test_header_payloads.py",)),
    Suite(
        "nginx's logs, and consent in its policy",
        ("tests/deploy/test_nginx_log.py", "tests/deploy/test_nginx_consent.py"),
    ),
    Suite(
        "Errors told to a Sentry, numbers told to Prometheus",
        ("tests/security/test_error_reports.py", "tests/pages/test_metrics.py"),
    ),
    Suite("Discreet titles, addresses and previews", ("tests/security/test_discreet_titles.py",)),
    Suite(
        "No join link anywhere", ("tests/security/test_join_link_canary.py", "tests/security/test_join_link_in_cms.py")
    ),
    Suite("Roles × every address of the CMS", ("tests/security/test_role_matrix.py",)),
    Suite("Signing in: second step, lock-out, sessions", ("tests/pages/test_sign_in.py",)),
    Suite("Limits without people", ("tests/unit/test_rate_limit.py",)),
    Suite(
        "Headers and methods: every kind of address",
        ("tests/security/test_header_matrix.py",),
    ),
    Suite("The policy holds in a browser", ("tests/browser/test_headers_hold.py", "tests/browser/test_cms_policy.py")),
    Suite(
        "MDN's HTTP Observatory (130 at least), and TLS",
        ("tests/security/test_observatory.py", "tests/deploy/test_nginx_tls.py"),
    ),
    Suite(
        "Bad input: every parameter, path and form",
        ("tests/security/test_bad_input.py",),
        "BAD_INPUT=all sh ./portal test tests/security/test_bad_input.py -s",
    ),
    Suite("What no browser writes, at granian and nginx", ("tests/race/test_raw_http.py",)),
    Suite("Redirects, deceived caches", ("tests/security/test_redirects.py",)),
    Suite("Search is limited without people", ("tests/security/test_search_limit.py",)),
    Suite(
        "Expressions are linear, dangerous words have reasons",
        ("tests/security/test_regular_expressions.py", "tests/unit/test_safe_code.py"),
    ),
    Suite("Files are served inert", ("tests/security/test_media.py", "tests/unit/test_file_kinds.py")),
    Suite(
        "Uploads come in clean, or are refused in words",
        (
            "tests/security/test_uploads.py",
            "tests/unit/test_clean_pictures.py",
            "tests/unit/test_clean_documents.py",
            "tests/unit/test_clean_recordings.py",
            "tests/browser/test_served_uploads.py",
        ),
    ),
    Suite("Unsafe HTML", ("tests/unit/test_sanitising.py",)),
    Suite(
        "Stored attacks: every way in, and in a browser without a policy",
        ("tests/security/test_stored_attacks.py", "tests/browser/test_stored_attacks.py"),
    ),
    Suite(
        "Formulas in spreadsheets", ("tests/unit/test_spreadsheets.py", "tests/security/test_spreadsheet_formulas.py")
    ),
    Suite(
        "Asking other hosts (SSRF)",
        (
            "tests/unit/test_public_fetching.py",
            "tests/unit/test_poster_fetching.py",
            "tests/security/test_inner_networks.py",
        ),
    ),
    Suite("Health: one broken thing, one check", ("tests/pages/test_health.py",)),
    Suite(
        "Publishing is killed",
        ("tests/race/test_kills.py", "tests/faults/test_publishing.py"),
        "python -m tests.race.kills; python -m tests.faults.publishing --kills 200",
    ),
    Suite("The database stops, and hangs", ("tests/faults/test_database_away.py", "tests/unit/test_patience.py")),
    Suite(
        "Workers die and are restarted under load",
        ("tests/faults/test_workers.py", "tests/deploy/test_restart.py"),
        "python -m tests.faults.workers kills DEMO 50",
    ),
    Suite("Many editors at once", ("tests/faults/test_storm.py",), "python -m tests.faults.storm PORT 20 10"),
    Suite(
        "Full disks, lost files, clocks, mail servers",
        (
            "tests/faults/test_disk_full.py",
            "tests/faults/test_lost_media.py",
            "tests/faults/test_clock.py",
            "tests/faults/test_mail.py",
        ),
    ),
    Suite(
        "The copy for bad days, behind the shipped nginx",
        (
            "tests/pages/test_mirror.py",
            "tests/unit/test_mirror_parts.py",
            "tests/deploy/test_mirror.py",
            "tests/race/test_front_server.py",
        ),
    ),
    Suite(
        "Two machines, Redis, Varnish, a role that may hardly write",
        ("tests/deploy/test_two_machines.py", "tests/unit/test_shared_cache.py"),
        "python -m tests.race.machines all 200",
    ),
    Suite("Backup and restore", ("tests/race/test_restore.py",)),
    Suite("Locks, licences, bill of materials, waivers", ("tests/unit/test_supply.py",), "sh ./portal audit"),
    Suite("Whom to tell of a weakness", ("tests/pages/test_security_txt.py",)),
)


def inside(suite: Suite) -> int:
    """Return how many cases the tests of a suite try beyond one each: addresses, requests, searches."""
    if suite.files == ("tests/security/test_role_matrix.py",):
        kept = (ROOT / "tests/security/roles").glob("*.txt")
        return sum(len([line for line in path.read_text().splitlines() if line.strip()]) for path in kept)
    if suite.files == ("tests/security/test_header_matrix.py",):
        first = (ROOT / "tests/security/headers/matrix.txt").read_text().partition("\n")[0]
        return int(first.rpartition(": ")[2].split()[0])
    if "tests/security/test_stored_attacks.py" in suite.files:
        from tests.security.test_stored_attacks import WAYS
        from tests.xss_corpus import ATTACKS

        return len(ATTACKS) * len(WAYS)
    if suite.files == ("tests/security/test_nothing_is_kept.py",):
        from tests.security.test_nothing_is_kept import REQUESTS, SEARCHES

        return REQUESTS + SEARCHES
    return 0
