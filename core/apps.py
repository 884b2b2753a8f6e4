from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self):
        from django.db.backends.signals import connection_created

        from . import (  # noqa: F401
            digest_not_drip,
            generation,
            generation_beyond,
            safe_exports,
            signal_handlers,
            site_roots,
        )

        connection_created.connect(generation.watch_connection, dispatch_uid="generation")
        signal_handlers.connect()
        safe_exports.connect()
        digest_not_drip.connect()
        site_roots.connect()
