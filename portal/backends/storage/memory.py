"""A store in memory, for tests."""

import secrets

from portal.backends.storage.base import MissingFileError


class MemoryStore:
    """Keeps bytes in a dict."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def put(self, data: bytes) -> str:
        """Store bytes and return their new key."""
        key = secrets.token_hex(16)
        self.files[key] = data
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
