from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self):
        from django.core.signals import request_finished, request_started
        from django.db.backends.signals import connection_created

        from . import (  # noqa: F401
            digest_not_drip,
            generation,
            generation_beyond,
            remembered,
            safe_exports,
            signal_handlers,
            site_roots,
        )

        connection_created.connect(generation.watch_connection, dispatch_uid="generation")
        request_started.connect(remembered.note_beginning, dispatch_uid="remembered")
        request_finished.connect(remembered.note_end, dispatch_uid="remembered")
        signal_handlers.connect()
        safe_exports.connect()
        digest_not_drip.connect()
        site_roots.connect()
