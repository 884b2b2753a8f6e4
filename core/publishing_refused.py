"""The one error of a page that may not be published as it is. What the CMS answers to it: core/refusals.py."""

from django.core.exceptions import ValidationError


class PublishingRefusedError(ValidationError):
    """`page` is the page, `words` are {field: what is missing}; `messages` are these words."""

    def __init__(self, page, words: dict):
        self.page = page
        super().__init__(words)
