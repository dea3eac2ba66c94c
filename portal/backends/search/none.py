"""No index: every search says so, and the database answers instead. For small places and for tests."""

from collections.abc import Iterable

from portal.backends.search.base import Document, Query, Results, SearchUnavailableError


class NoIndex:
    """Keeps nothing."""

    def search(self, query: Query) -> Results:
        """Send the caller to the database."""
        raise SearchUnavailableError(f"no index is configured to answer {query.order!r}")

    def put(self, documents: Iterable[Document]) -> None:
        """Keep nothing."""

    def remove(self, keys: Iterable[str]) -> None:
        """Forget nothing."""

    def rebuild(self, documents: Iterable[Document]) -> None:
        """Build nothing."""

    def is_healthy(self) -> bool:
        """There is nothing that could break."""
        return True
