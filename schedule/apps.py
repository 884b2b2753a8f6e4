from django.apps import AppConfig


class ScheduleConfig(AppConfig):
    name = "schedule"

    def ready(self):
        from . import signal_handlers

        signal_handlers.connect()
