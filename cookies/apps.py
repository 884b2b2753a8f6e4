from django.apps import AppConfig


class CookiesConfig(AppConfig):
    name = "cookies"

    def ready(self):
        from . import signal_handlers

        signal_handlers.connect()
