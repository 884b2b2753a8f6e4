"""What django-cookie-consent's declarations do not say: who sets a cookie, for how long, and where it is kept."""

from cookie_consent.models import Cookie
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.fields import WebAddressField


class CookieDetail(models.Model):
    class Kind(models.TextChoices):
        COOKIE = "cookie", _("Cookie")
        STORAGE = "storage", _("Kept in the browser's storage")

    cookie = models.OneToOneField(Cookie, on_delete=models.CASCADE, related_name="detail")
    provider = models.CharField("set by", max_length=120, blank=True, help_text="For example: this site, or Google.")
    lifetime = models.CharField("kept for", max_length=80, blank=True, help_text="For example: 182 days.")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.COOKIE)
    privacy_url = WebAddressField("the provider's privacy notice", blank=True)

    def __str__(self):
        return f"About {self.cookie.name}"
