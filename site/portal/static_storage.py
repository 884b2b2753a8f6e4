"""Static files with the hash of their content in their names, so that a browser may keep them for ever."""

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

from portal.joined_modules import join

# A module, and what is served inside it: what every page runs, and what is of no use without the other.
JOINED = {
    "js/portal.js": ("consent.js", "suggest.js", "share.js"),
    "js/sessions.js": ("words.js",),
}


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    # Our modules import each other; without this the imported names would keep no hash.
    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            for name, inner in JOINED.items():
                self._join(paths, name, inner)
        yield from super().post_process(paths, dry_run, **options)

    def _join(self, paths, name, inner):
        """Put the joined module where the collected one is, read from the sources each time."""
        folder = name.rpartition("/")[0]
        if name not in paths:
            return
        joined = join(read(paths[name]), {file: read(paths[f"{folder}/{file}"]) for file in inner})
        self.delete(name)
        self.save(name, ContentFile(joined.encode()))
        paths[name] = (self, name)


def read(place) -> str:
    """Return the words of a file that was found: (storage, path)."""
    storage, path = place
    with storage.open(path) as file:
        return file.read().decode()
