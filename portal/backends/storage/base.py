"""What the portal asks of a file store."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol


class MissingFileError(KeyError):
    """No file is stored under that key."""


class Store(Protocol):
    """Keeps bytes under keys it makes up itself; keys are unguessable and carry no meaning."""

    def put(self, data: bytes) -> str:
        """Store bytes durably and return their new key."""
        ...

    def get(self, key: str) -> bytes:
        """Return the bytes stored under a key.

        Raises:
            MissingFileError: there are none.

        """
        ...

    def delete(self, key: str) -> None:
        """Forget a key; unknown keys are ignored."""
        ...

    def keys_before(self, at: datetime) -> Iterator[str]:
        """Yield the keys of files stored before an instant, in no particular order."""
        ...
