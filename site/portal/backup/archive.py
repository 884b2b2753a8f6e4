"""One file for all: a tar of the database, the media and a list of what is in it, sealed while it is written.

Sealed with age (https://age-encryption.org/v1), for somebody who holds the secret half of a key: whoever takes the
machine, or the disk that backups lie on, cannot open one. `age --decrypt` opens them as well as we do.
"""

import hashlib
import json
import os
import tarfile
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pyrage

from .databases import BackupError

LIST, MEDIA = "manifest.json", "media"
CHUNK = 1024 * 1024


def sha256_of(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder in order. What is no plain file (a link that leads out) is no media of ours."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


def seal(target: Path, recipient: str, database: Path, media: Path, said: dict) -> dict:
    """Write the sealed file, whole or not at all, and return the list that is in it.

    A media file that goes away while we read is left out: the database of this backup knows it, so it is named.
    """
    manifest = {
        **said,
        "database_file": {"name": database.name, "sha256": sha256_of(database)},
        "files": {},
        "gone": [],
    }
    making = target.with_name(f"{target.name}.making")
    reading, writing = os.pipe()
    failed = []

    def encrypt():
        with os.fdopen(reading, "rb") as plain, making.open("wb") as sealed:
            os.fchmod(sealed.fileno(), 0o600)
            try:
                pyrage.encrypt_io(plain, sealed, [pyrage.x25519.Recipient.from_str(recipient)])
                sealed.flush()
                os.fsync(sealed.fileno())
            except Exception as problem:
                failed.append(problem)

    thread = Thread(target=encrypt)
    thread.start()
    try:
        with os.fdopen(writing, "wb") as pipe, tarfile.open(fileobj=pipe, mode="w|") as tar:
            tar.add(database, database.name)
            for path in files_below(media):
                name = str(path.relative_to(media))
                try:
                    manifest["files"][name] = sha256_of(path)
                    tar.add(path, f"{MEDIA}/{name}", recursive=False)
                except FileNotFoundError:
                    manifest["files"].pop(name, None)
                    manifest["gone"].append(name)
            listed = database.with_name(LIST)
            listed.write_text(json.dumps(manifest, indent=1))
            tar.add(listed, LIST)
    except BrokenPipeError:
        pass  # the other side says why
    finally:
        thread.join()
    if failed:
        making.unlink(missing_ok=True)
        raise BackupError(f"The backup could not be written: {failed[0]}")
    os.replace(making, target)
    folder = os.open(target.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
    return manifest


def unseal(source: Path, identity: str, folder: Path) -> dict:
    """Open a sealed file into an empty folder and return its list. Raises BackupError unless all in it is as listed."""
    plain = folder / "plain.tar"
    try:
        with source.open("rb") as sealed, plain.open("wb") as opened:
            pyrage.decrypt_io(sealed, opened, [pyrage.x25519.Identity.from_str(identity.strip())])
    except (pyrage.DecryptError, pyrage.IdentityError, OSError) as problem:
        raise BackupError(f"The backup cannot be opened: {problem}. Is it the key it was sealed for?") from None
    try:
        with tarfile.open(plain) as tar:
            tar.extractall(folder, filter="data")  # nothing outside of the folder, no links out, no devices
        manifest = json.loads((folder / LIST).read_text())
    except (tarfile.TarError, OSError, ValueError) as problem:
        raise BackupError(f"There is no whole backup in the file: {problem}") from None
    plain.unlink()
    wanted = {manifest["database_file"]["name"]: manifest["database_file"]["sha256"]}
    wanted |= {f"{MEDIA}/{name}": digest for name, digest in manifest["files"].items()}
    for name, digest in wanted.items():
        if not (folder / name).is_file() or sha256_of(folder / name) != digest:
            raise BackupError(f"{name} is not what it was when the backup was made.")
    return manifest
