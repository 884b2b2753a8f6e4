"""What an import has brought already, so that a second one knows it and leaves people's work alone."""

from django.db import models


class ImportedPage(models.Model):
    """One item of an export or of a spreadsheet, and the page that it became.

    `digest` is of what the item said, `written` of the draft as the import left it: where the draft says something
    else, a person has worked on it. A page that was deleted leaves its row, so that it does not come back.
    """

    source = models.CharField(max_length=255, unique=True)
    page = models.ForeignKey("wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    old_address = models.TextField(blank=True)
    digest = models.CharField(max_length=64)
    written = models.CharField(max_length=64)
    imported_at = models.DateTimeField(auto_now=True)

    def __str__(self):
        return self.source


class ImportedFile(models.Model):
    """A picture or document of the old site by its address, and what it became here."""

    source = models.CharField(max_length=700, unique=True)
    image = models.ForeignKey("core.PortalImage", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(
        "core.PortalDocument", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    imported_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.source
