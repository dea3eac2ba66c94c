"""What the portal asks of a search engine. It knows documents with words, facets and numbers, not vacancies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

RELEVANCE = "relevance"


class SearchUnavailableError(Exception):
    """The index is missing or damaged: ask the database instead, and have the index rebuilt."""


@dataclass(frozen=True, slots=True)
class Words:
    """A document's text in one language: what it is called, and everything else it says."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One findable thing. `numbers` are comparable values (pounds, epoch seconds); `points` (latitude, longitude)."""

    key: str
    english: Words
    welsh: Words
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, float] = field(default_factory=dict)
    points: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """A closed interval; None leaves a side open. A document without the number is outside."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Within `miles` of a point, or carrying a facet value that makes distance not matter (work from home)."""

    latitude: float
    longitude: float
    miles: float
    anywhere: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A search. `chosen` facet values are alternatives within a facet; facets, bounds and near all must hold.

    `always` are bounds the reader did not choose (such as being open now) and so cannot drop.
    `tallies` ask, for a number, how many documents each of these bounds would give.
    `order` is RELEVANCE, or a number's name, with a leading minus for largest first.
    """

    words: str = ""
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bounds: Mapping[str, Bounds] = field(default_factory=dict)
    always: Mapping[str, Bounds] = field(default_factory=dict)
    near: Near | None = None
    tallies: Mapping[str, tuple[Bounds, ...]] = field(default_factory=dict)
    order: str = RELEVANCE
    offset: int = 0
    limit: int = 20

    def filters(self) -> tuple[str, ...]:
        """Return the names of the filters the reader set."""
        chosen = tuple(name for name, values in self.chosen.items() if values)
        near = ("near",) if self.near else ()
        return chosen + tuple(self.bounds) + near

    def without(self, name: str) -> "Query":
        """Return this query with one filter dropped."""
        return replace(
            self,
            chosen={key: values for key, values in self.chosen.items() if key != name},
            bounds={key: bounds for key, bounds in self.bounds.items() if key != name},
            near=None if name == "near" else self.near,
        )


@dataclass(frozen=True, slots=True)
class Results:
    """A page of keys in order, how many there are in all, and how many each facet value and each tally would give."""

    keys: tuple[str, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    tallies: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


class SearchEngine(Protocol):
    """Finds documents."""

    def search(self, query: Query) -> Results:
        """Answer a query.

        Raises:
            SearchUnavailableError: the index cannot answer now.

        """
        ...


class SearchIndex(SearchEngine, Protocol):
    """A search engine with an index of its own, written by one process at a time."""

    def put(self, documents: Iterable[Document]) -> None:
        """Add documents, replacing those with the same key; durable and visible on return."""
        ...

    def remove(self, keys: Iterable[str]) -> None:
        """Forget documents; unknown keys are ignored."""
        ...

    def rebuild(self, documents: Iterable[Document]) -> None:
        """Replace everything at once; searches see the old index until the new one is whole."""
        ...

    def is_healthy(self) -> bool:
        """Say whether the index is there and nobody has found it damaged."""
        ...
