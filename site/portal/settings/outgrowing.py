"""What a portal needs that outgrows one machine, each switched on by one variable (docs/running.md).

The libraries for Redis and S3 are no part of requirements.txt; requirements-extras.txt holds them.
"""

from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from portal import environment


def need(module: str, variable: str) -> None:
    """Refuse to start where a variable asks for a library that is not installed."""
    if find_spec(module) is None:
        raise ImproperlyConfigured(
            f"{variable} is set, and what it needs is not installed: pip install --require-hashes "
            "-r requirements-extras.txt, or EXTRAS=yes for ./portal."
        )


def caches(var_dir: Path) -> dict:
    """Return CACHES: one in each process and one in a folder, or both in the Redis that CACHE_URL names."""
    url = environment.secret("CACHE_URL")
    if not url:
        return {
            "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
            # What is declared about cookies. Shared by all processes, so that a change in one shows in all.
            "consent": {
                "BACKEND": "portal.folder_cache.FolderCache",
                "LOCATION": var_dir / "cache" / "consent",
            },
        }
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured("CACHE_URL should begin with redis://, rediss:// or unix://.")
    need("django_redis", "CACHE_URL")
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    # Somebody else may have keys on the same server.
    prefix = environment.text("CACHE_PREFIX", "portal")
    seconds = 0.25  # for one question; nobody's page waits longer for it
    options = {
        "IGNORE_EXCEPTIONS": True,
        "SOCKET_CONNECT_TIMEOUT": seconds,
        "SOCKET_TIMEOUT": seconds,
        # redis-py tries three times more, with a second or so in between.
        "CONNECTION_POOL_KWARGS": {"retry": Retry(NoBackoff(), 0), "max_connections": 64},
    }
    return {
        name: {
            "BACKEND": "portal.shared_cache.SharedCache",
            "LOCATION": url,
            "KEY_PREFIX": f"{prefix}:{name}",
            "OPTIONS": options,
        }
        for name in ("default", "consent")
    }


def portal_role() -> str:
    """Return whom this process serves: "both", "cms" (the same, behind an address of the editors' own) or "public"."""
    role = environment.text("PORTAL_ROLE", "both")
    if role not in ("both", "cms", "public"):
        raise ImproperlyConfigured(f"PORTAL_ROLE should be both, cms or public, not {role!r}.")
    return role


def database_url(role: str, otherwise: str) -> str:
    """Return the address of the database. A public process has one of its own, whose role may hardly write."""
    if role == "public":
        return environment.secret("PUBLIC_DATABASE_URL") or environment.required("PUBLIC_DATABASE_URL")
    return environment.secret("DATABASE_URL") or otherwise


def media_storage() -> dict:
    """Return where uploaded files are kept: the folder MEDIA_ROOT, or a bucket of a service that speaks S3."""
    bucket = environment.text("MEDIA_BUCKET")
    if not bucket:
        return {"BACKEND": "portal.whole_files.WholeFiles"}
    need("storages.backends.s3", "MEDIA_BUCKET")
    from botocore.config import Config

    options = {
        "bucket_name": bucket,
        "endpoint_url": environment.text("MEDIA_ENDPOINT") or None,
        "region_name": environment.text("MEDIA_REGION", "us-east-1"),
        "access_key": environment.secret("MEDIA_ACCESS_KEY") or None,
        "secret_key": environment.secret("MEDIA_SECRET_KEY") or None,
        "default_acl": None,  # the bucket's own rules say who may read
        "file_overwrite": False,
        "client_config": Config(
            connect_timeout=2,
            read_timeout=10,
            retries={"max_attempts": 1},
            s3={"addressing_style": "path"},
            signature_version="s3v4",
            # Services that only resemble Amazon's do not know its newer checksums.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    }
    return {"BACKEND": "portal.media_elsewhere.Bucket", "OPTIONS": options}


def media_sources() -> list[str]:
    """Return which other host pictures and films may come from: that of a public bucket, or none."""
    address = environment.text("MEDIA_PUBLIC_URL")
    if not address:
        return []
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or not address.endswith("/"):
        raise ImproperlyConfigured("MEDIA_PUBLIC_URL should begin with https:// and end with /.")
    return [f"https://{parts.netloc}"]
