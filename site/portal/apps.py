from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "The roof: settings, addresses, headers"

    def ready(self):
        from django.conf import settings

        from core import generation

        from . import error_reports, public_role_check  # noqa: F401  (the second registers itself)
        from .choosers import without_inline_script
        from .light_catalogues import lighten
        from .page_cache.outside import purger
        from .sign_in import checks, signal_handlers  # noqa: F401  (checks register themselves)

        signal_handlers.connect()
        without_inline_script()
        generation.followers.append(purger.ask)
        generation.hearers.append(purger.ask)
        if settings.SENTRY_DSN:
            error_reports.start(settings.SENTRY_DSN)
        for language, _name in settings.LANGUAGES:
            lighten(language)
