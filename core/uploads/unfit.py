"""Why a file does not come in. Pure."""


class UnfitFileError(ValueError):
    """A file is not taken. Its words are for the person who brought it."""


BROKEN_PICTURE = "This picture cannot be read. It may have been cut short on its way. Save it again and try once more."
