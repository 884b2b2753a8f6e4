"""Static files with the hash of their content in their names, so that a browser may keep them for ever."""

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from portal.joined_modules import join

EVERY_PAGE = ("consent.js", "suggest.js", "share.js")
# What is served: the module it is made of, and those inside it. What every page runs, and what is of no use alone.
JOINED = {
    "js/sessions.js": ("js/sessions.js", ("words.js",)),
    "js/portal.js": ("js/portal.js", EVERY_PAGE),
    "js/portal-sessions.js": ("js/portal.js", (*EVERY_PAGE, "sessions.js")),
}


def joined(name: str, source_of) -> str:
    """Return a module as it is served. `source_of` returns what a file ("js/portal.js") holds in the source."""
    begins, inner = JOINED[name]
    paths = {file: f"js/{file}" for file in inner}
    return join(
        source_of(begins),
        {file: joined(path, source_of) if path in JOINED else source_of(path) for file, path in paths.items()},
    )


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    # Our modules import each other; without this the imported names would keep no hash.
    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            self._join(paths)
        yield from super().post_process(paths, dry_run, **options)

    def _join(self, paths):
        """Put the joined modules where the collected ones are, all made of the sources."""
        served = {name: joined(name, lambda path: read(paths[path])) for name in JOINED if name in paths}
        for name, text in served.items():
            self.delete(name)
            self.save(name, ContentFile(text.encode()))
            paths[name] = (self, name)


def read(place) -> str:
    """Return the words of a file that was found: (storage, path)."""
    storage, path = place
    with storage.open(path) as file:
        return file.read().decode()
