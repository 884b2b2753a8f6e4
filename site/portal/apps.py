from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "The roof: settings, addresses, headers"

    def ready(self):
        from django.conf import settings

        from core import generation

        from .choosers import without_inline_script
        from .light_catalogues import lighten
        from .page_cache.outside import purger
        from .sign_in import checks, signal_handlers  # noqa: F401  (checks register themselves)

        signal_handlers.connect()
        without_inline_script()
        generation.followers.append(purger.ask)
        for language, _name in settings.LANGUAGES:
            lighten(language)
