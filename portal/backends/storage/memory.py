"""A store in memory, for tests."""

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime

from portal.backends.storage.base import MissingFileError


class MemoryStore:
    """Keeps bytes in a dict."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.stored_at: dict[str, datetime] = {}

    def put(self, data: bytes) -> str:
        """Store bytes and return their new key."""
        key = secrets.token_hex(16)
        self.files[key] = data
        self.stored_at[key] = datetime.now(UTC)
        return key

    def get(self, key: str) -> bytes:
        """Return the bytes stored under a key."""
        try:
            return self.files[key]
        except KeyError:
            raise MissingFileError(key) from None

    def delete(self, key: str) -> None:
        """Forget a key."""
        self.files.pop(key, None)

    def keys_before(self, at: datetime) -> Iterator[str]:
        """Yield the keys of files stored before an instant."""
        yield from [key for key in self.files if self.stored_at[key] < at]
