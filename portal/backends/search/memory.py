"""Search in memory over given documents: for tests, and over the database's own rows while an index is rebuilt."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from portal.backends.search.base import Document, Query, Results
from portal.backends.search.columns import Columns, Row
from portal.backends.search.folding import words

TITLE_WEIGHT = 3.0


class MemorySearch:
    """Every query word must start some word of a document; titles weigh more."""

    def __init__(self, documents: Iterable[Document]) -> None:
        listed = list(documents)
        self.columns = Columns([Row.of(document) for document in listed])
        self.titles = [set(words(f"{d.english.title} {d.welsh.title}")) for d in listed]
        self.texts = [set(words(f"{d.english.text} {d.welsh.text}")) for d in listed]

    def search(self, query: Query) -> Results:
        """Answer a query."""
        asked = words(query.words)
        return self.columns.select(query, self._scores(asked) if asked else None)

    def _scores(self, asked: list[str]) -> NDArray[np.float64]:
        pairs = zip(self.titles, self.texts, strict=True)
        return np.array([_score(asked, title, text) for title, text in pairs], dtype=float)


def _score(asked: list[str], title: set[str], text: set[str]) -> float:
    total = 0.0
    for word in asked:
        in_title = any(candidate.startswith(word) for candidate in title)
        in_text = any(candidate.startswith(word) for candidate in text)
        if not in_title and not in_text:
            return 0.0
        total += TITLE_WEIGHT * in_title + in_text
    return total
