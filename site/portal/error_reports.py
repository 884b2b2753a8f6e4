"""Errors told to a Sentry of one's own choice: which error, where in the code, and nothing of who met it.

Off without SENTRY_DSN; the library is an extra. What is sent is built anew from a list of what may be
(`only_the_code`), never what is left after taking things out: an error's own words, the request, local variables,
breadcrumbs, the machine's name and the text of a log line all may hold what somebody typed, so none of them leaves.
"""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]
ABOUT_THE_EVENT = ("event_id", "timestamp", "level", "platform", "release", "environment", "logger")
ABOUT_A_FRAME = ("filename", "module", "function", "lineno", "in_app")


def only_the_code(event: dict, hint: dict) -> dict:
    """Return a new event for Sentry (its `before_send`): types of errors and places in the code, without any words."""
    kept = {name: event[name] for name in ABOUT_THE_EVENT if name in event}
    errors = event.get("exception", {}).get("values", [])
    if errors:
        kept["exception"] = {"values": [_error(each) for each in errors]}
    record = hint.get("log_record")
    if record is not None:
        kept["tags"] = {"place": f"{_place(record.pathname)}:{record.lineno}"}
    return kept


def _error(error: dict) -> dict:
    frames = (error.get("stacktrace") or {}).get("frames", [])
    return {
        "type": error.get("type"),
        "module": error.get("module"),
        "stacktrace": {"frames": [{name: frame.get(name) for name in ABOUT_A_FRAME} for frame in frames]},
    }


def _place(path: str) -> str:
    """Return where a file stands below the portal, or its name alone: no folder of the machine."""
    try:
        return str(Path(path).relative_to(ROOT))
    except ValueError:
        return Path(path).name


def never(event: dict, hint: dict) -> None:
    """Send nothing: how long a page takes is measured elsewhere, without its address."""


def start(dsn: str) -> None:
    """Tell errors of this process to the Sentry at `dsn`. Raises ImproperlyConfigured without the library or a DSN."""
    try:
        import sentry_sdk
        from sentry_sdk.integrations.atexit import AtexitIntegration
        from sentry_sdk.integrations.excepthook import ExcepthookIntegration
        from sentry_sdk.integrations.logging import LoggingIntegration
        from sentry_sdk.integrations.threading import ThreadingIntegration
        from sentry_sdk.utils import BadDsn
    except ImportError:
        raise ImproperlyConfigured(
            "SENTRY_DSN is set, but its library is not installed: "
            "pip install --require-hashes -r requirements-extras.txt"
        ) from None
    try:
        sentry_sdk.init(
            dsn=dsn,
            before_send=only_the_code,
            before_send_transaction=never,
            # None but these: Sentry's own for Django and WSGI read the request, those for HTTP keep addresses.
            default_integrations=False,
            auto_enabling_integrations=False,
            integrations=[
                LoggingIntegration(level=None, sentry_logs_level=None),
                ExcepthookIntegration(),
                ThreadingIntegration(propagate_scope=False),
                AtexitIntegration(callback=lambda pending, timeout: None),
            ],
            # Said once more, should the list above ever let more through; so is `send_default_pii`, by default.
            include_local_variables=False,
            include_source_context=False,
            max_request_body_size="never",
            max_breadcrumbs=0,
            server_name="",
            auto_session_tracking=False,
            send_client_reports=False,
            traces_sample_rate=None,
            trace_propagation_targets=[],
            enable_logs=False,
            enable_metrics=False,
            spotlight=False,
        )
    except BadDsn as problem:
        raise ImproperlyConfigured(f"SENTRY_DSN is no address of a Sentry: {problem}.") from None
