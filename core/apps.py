from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"

    def ready(self):
        from . import digest_not_drip, safe_exports, signal_handlers

        signal_handlers.connect()
        safe_exports.connect()
        digest_not_drip.connect()
