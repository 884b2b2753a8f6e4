"""Fill an empty portal with demo content, or bring the dates of an older demo up to today."""

from importlib import import_module
from importlib.util import find_spec
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from core.models import PortalPage


def demo_modules():
    """Return every application's demo module, in the order they ask for: the ground imports no room by name."""
    found = [import_module(f"{app.name}.demo") for app in apps.get_app_configs() if has_demo(app)]
    return sorted(found, key=lambda module: module.ORDER)


def has_demo(app) -> bool:
    return find_spec(f"{app.name}.demo") is not None


def tell_site_its_address(site):
    """Printed pages and e-mails write out whole addresses: the demo's are where this demo answers."""
    address = urlsplit(settings.BASE_URL)
    site.hostname = address.hostname
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.save()


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None or not isinstance(site.root_page.specific, PortalPage):
            raise CommandError("There is no home page. Run the migrations first: sh ./portal manage migrate")
        home = site.root_page.specific
        tell_site_its_address(site)
        call_command("setup_roles", verbosity=0)
        fresh = not home.get_children().exists()
        # One transaction: a demo that stops half way leaves nothing behind to trip over.
        with transaction.atomic():
            if fresh:
                # A page is saved three times until it is live. What refers to what is written down once, at the end.
                with disable_reference_index_auto_update():
                    self.take_steps("build", home)
                call_command("rebuild_references_index", verbosity=0)
            else:
                self.take_steps("renew", home)
        call_command("make_renditions", stdout=self.stdout)  # those that an older demo did not draw
        self.stdout.write("Demo content is ready." if fresh else "Demo content was there already; its dates are fresh.")

    def take_steps(self, name, home):
        """Call the function of this name in every application's demo, where it has one."""
        for module in demo_modules():
            if step := getattr(module, name, None):
                self.stdout.write(f"  {module.__name__.split('.')[0].replace('_', ' ')}", ending="\n")
                self.stdout.flush()
                step(home)
