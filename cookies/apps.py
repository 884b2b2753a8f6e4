from django.apps import AppConfig


class CookiesConfig(AppConfig):
    name = "cookies"

    def ready(self):
        from . import checks, signal_handlers  # noqa: F401  (importing checks registers them)

        signal_handlers.connect()
