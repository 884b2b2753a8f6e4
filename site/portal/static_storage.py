"""Static files with the hash of their content in their names, so that a browser may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    # Our modules import each other; without this the imported names would keep no hash.
    support_js_module_import_aggregation = True
