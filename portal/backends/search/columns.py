"""Facets, numbers and places as NumPy columns: filtering, counting and sorting thousands of documents at once.

Words are the engine's business; what it matched comes in as scores, one a document (0 = not matched).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from portal.backends.search.base import RELEVANCE, Bounds, Document, Near, Query, Results

EARTH_RADIUS_MILES = 3958.8
NEWEST_FIRST = "-published"

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Row:
    """A document without its words."""

    key: str
    facets: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, float]
    points: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, document: Document) -> "Row":
        """Strip a document of its words."""
        return cls(document.key, document.facets, document.numbers, document.points)


class Columns:
    """n rows, by column."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.keys = np.array([row.key for row in rows], dtype=object)
        self.rows = rows

    def __len__(self) -> int:
        """Return n."""
        return len(self.keys)

    @cached_property
    def facets(self) -> dict[str, dict[str, Mask]]:
        """Per facet and value: which rows carry it, (n,) bool."""
        found: dict[str, dict[str, Mask]] = {}
        for position, row in enumerate(self.rows):
            for name, values in row.facets.items():
                for value in values:
                    column = found.setdefault(name, {}).setdefault(value, np.zeros(len(self), dtype=bool))
                    column[position] = True
        return found

    @cached_property
    def numbers(self) -> dict[str, NDArray[np.float64]]:
        """Per name: the rows' numbers, (n,) float64, NaN where a row has none."""
        names = sorted({name for row in self.rows for name in row.numbers})
        return {name: np.array([row.numbers.get(name, np.nan) for row in self.rows]) for name in names}

    @cached_property
    def points(self) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Return all places: the row each belongs to, (m,), and latitude and longitude in radians, (m, 2)."""
        pairs = [(position, point) for position, row in enumerate(self.rows) for point in row.points]
        owners = np.array([position for position, _ in pairs], dtype=np.intp)
        return owners, np.radians(np.array([point for _, point in pairs], dtype=float).reshape(-1, 2))

    def select(self, query: Query, scores: NDArray[np.float64] | None) -> Results:
        """Answer a query. `scores` is (n,) from the words, or None where the query has none."""
        base = np.ones(len(self), dtype=bool) if scores is None else scores > 0
        for name, bounds in query.always.items():
            base &= self._within(name, bounds)
        masks = self._filter_masks(query)
        everything = base.copy()
        for mask in masks.values():
            everything &= mask
        chosen = self._ordered(np.flatnonzero(everything), query, scores)
        page = chosen[query.offset : query.offset + query.limit]
        return Results(
            keys=tuple(self.keys[page]),
            total=len(chosen),
            counts=self._counts(base, masks, everything),
            tallies={
                name: tuple(
                    int(np.count_nonzero(self._others(base, masks, name) & self._within(name, b))) for b in bounds
                )
                for name, bounds in query.tallies.items()
            },
        )

    def _filter_masks(self, query: Query) -> dict[str, Mask]:
        masks = {name: self._any_of(name, values) for name, values in query.chosen.items() if values}
        masks |= {name: self._within(name, bounds) for name, bounds in query.bounds.items()}
        if query.near:
            masks["near"] = self._near(query.near)
        return masks

    def _counts(self, base: Mask, masks: Mapping[str, Mask], everything: Mask) -> dict[str, dict[str, int]]:
        """Count each facet under all the other filters: what choosing a value would give."""
        counts = {}
        for name, values in self.facets.items():
            pool = self._others(base, masks, name) if name in masks else everything
            counts[name] = {value: int(np.count_nonzero(column & pool)) for value, column in values.items()}
        return counts

    @staticmethod
    def _others(base: Mask, masks: Mapping[str, Mask], name: str) -> Mask:
        """Return what all filters but one let through."""
        pool = base.copy()
        for other, mask in masks.items():
            if other != name:
                pool &= mask
        return pool

    def _any_of(self, name: str, values: frozenset[str]) -> Mask:
        mask = np.zeros(len(self), dtype=bool)
        for value in values:
            column = self.facets.get(name, {}).get(value)
            if column is not None:
                mask |= column
        return mask

    def _within(self, name: str, bounds: Bounds) -> Mask:
        numbers = self.numbers.get(name)
        if numbers is None:
            return np.zeros(len(self), dtype=bool)
        mask: Mask = ~np.isnan(numbers)
        if bounds.low is not None:
            mask &= numbers >= bounds.low
        if bounds.high is not None:
            mask &= numbers <= bounds.high
        return mask

    def _near(self, near: Near) -> Mask:
        """Great-circle distance by the haversine formula."""
        mask = np.zeros(len(self), dtype=bool)
        owners, places = self.points
        latitude, longitude = np.radians([near.latitude, near.longitude])
        half = np.sin((places - [latitude, longitude]) / 2) ** 2
        chord = half[:, 0] + np.cos(latitude) * np.cos(places[:, 0]) * half[:, 1]
        miles = 2 * EARTH_RADIUS_MILES * np.arcsin(np.sqrt(chord))
        mask[owners[miles <= near.miles]] = True
        if near.anywhere:
            mask |= self._any_of(near.anywhere[0], frozenset({near.anywhere[1]}))
        return mask

    def _ordered(
        self, positions: NDArray[np.intp], query: Query, scores: NDArray[np.float64] | None
    ) -> NDArray[np.intp]:
        """Sort positions; ties fall back to the newest, then to the key, so that pages never overlap."""
        order = query.order
        if order == RELEVANCE and scores is None:
            order = NEWEST_FIRST
        primary = (
            -np.round(scores[positions], 6)
            if order == RELEVANCE and scores is not None
            else self._rank(order, positions)
        )
        return positions[np.lexsort((self._key_rank[positions], self._rank(NEWEST_FIRST, positions), primary))]

    @cached_property
    def _key_rank(self) -> NDArray[np.intp]:
        return np.argsort(np.argsort(self.keys.astype(str)))

    def _rank(self, order: str, positions: NDArray[np.intp]) -> NDArray[np.float64]:
        numbers = self.numbers.get(order.removeprefix("-"))
        if numbers is None:
            return np.zeros(len(positions))
        values: NDArray[np.float64] = -numbers[positions] if order.startswith("-") else numbers[positions]
        return np.nan_to_num(values, nan=np.inf)
