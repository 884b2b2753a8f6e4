"""Stylesheets, modules and pictures of the portal itself, sent by WhiteNoise before Django is asked."""

from whitenoise import WhiteNoise


def whole(file) -> list[bytes]:
    """Return a file in one piece: granian sends a list at once, and asks anything else for its parts one by one."""
    with file:
        return [file.read()]


class Files(WhiteNoise):
    """All of ours are small; what editors upload does not come this way."""

    @staticmethod
    def serve(static_file, environ, start_response):
        environ["wsgi.file_wrapper"] = whole
        return WhiteNoise.serve(static_file, environ, start_response)
