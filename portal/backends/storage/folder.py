"""A store in a folder: one file a key, readable by the service's user alone."""

import os
import re
import secrets
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from portal.backends.storage.base import MissingFileError

KEY = re.compile(r"[0-9a-f]{32}\Z")


class FolderStore:
    """Keeps files under random names in a two-level folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, data: bytes) -> str:
        """Write bytes to disk, synced, and return their new key."""
        key = secrets.token_hex(16)
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        return key

    def get(self, key: str) -> bytes:
        """Read the bytes stored under a key."""
        try:
            return self._path(key).read_bytes()
        except FileNotFoundError:
            raise MissingFileError(key) from None

    def delete(self, key: str) -> None:
        """Remove a key's file."""
        self._path(key).unlink(missing_ok=True)

    def keys_before(self, at: datetime) -> Iterator[str]:
        """Yield the keys of files last written before an instant."""
        for path in self.root.glob("??/*"):
            if KEY.match(path.name) and path.stat().st_mtime < at.timestamp():
                yield path.name

    def _path(self, key: str) -> Path:
        if not KEY.match(key):
            raise MissingFileError(key)
        return self.root / key[:2] / key
