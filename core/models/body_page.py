from wagtail.admin.panels import FieldPanel

from core.blocks.body import BodyBlock
from core.fields import CleanStreamField
from core.plain_text import plain_words

from .pages import PortalPage


class BodyPage(PortalPage):
    """A page that is mostly text: about us, privacy, cookies, a route for one group of people."""

    body = CleanStreamField(BodyBlock(), blank=True)

    content_panels = [*PortalPage.header_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    @property
    def plain_text(self):
        return f"{self.summary} {plain_words(self.body)}"
