"""A pool of CVs, one vector each: which are nearest to a vacancy, among a million, without a server."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from matching.embedding.arrays import read_arrays, write_arrays
from matching.embedding.base import Vectors
from matching.embedding.prepared import WrongModelError
from matching.embedding.quantised import Quantised, cosines, quantised, stacked

KIND = "pool"
# The first look is along the directions the pool varies in most: 96 of 384 hold about nine tenths of it.
DIRECTIONS = 96
# So many of the nearest at first look are looked at exactly, for each one asked for and at least.
SECOND_LOOKS_EACH = 20
SECOND_LOOKS = 3000
SAMPLE = 20_000
CHUNK = 50_000
# Choosing rows costs a copy of them; from this share on it is quicker to look at all.
MOST_COPIED = 0.3

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Pool:
    """CVs by number: row i is the one called `ids[i]`.

    `vectors` has one row a CV; `basis` (d, k) are the directions of the first look and `shadows` (n, k) float32
    where each CV lies along them. All but `basis` may be memory-mapped.
    """

    model_digest: str
    ids: npt.NDArray[np.str_]
    vectors: Quantised
    basis: Vectors
    shadows: Vectors

    def __len__(self) -> int:
        """Count the CVs."""
        return len(self.ids)

    def nearest(self, query: Quantised, keep: int, allowed: Mask | None = None) -> Rows:
        """Return the rows of the `keep` CVs nearest to a query (1, d), nearest first, of those `allowed` (n,).

        The second look is exact, equals in the order of the pool. The first may miss a CV that differs from the
        query mostly in directions the pool hardly varies in; `benchmarks/bench_pool.py` measures how seldom.
        """
        near, rows = self._first_look(query, allowed)
        looks = max(SECOND_LOOKS, SECOND_LOOKS_EACH * keep)
        chosen = _largest(near, looks)
        rows = np.sort(chosen if rows is None else rows[chosen])
        exact = cosines(query, Quantised(self.vectors.rows[rows], self.vectors.scales[rows]))[0]
        return np.asarray(rows[np.argsort(-exact, kind="stable")[:keep]])

    def _first_look(self, query: Quantised, allowed: Mask | None) -> tuple[npt.NDArray[np.float32], Rows | None]:
        """Return about how near CVs are, and which rows those are when not all."""
        shadow = (query.rows[0].astype(np.float32) * query.scales[0]) @ self.basis
        if allowed is None:
            return self.shadows @ shadow, None
        rows = np.flatnonzero(allowed)
        if len(rows) < MOST_COPIED * len(self):
            return self.shadows[rows] @ shadow, rows
        return (self.shadows @ shadow)[rows], rows

    def write(self, folder: Path) -> None:
        """Store the pool in a folder, in place of what it held."""
        arrays = {
            "ids": self.ids,
            "rows": self.vectors.rows,
            "scales": self.vectors.scales,
            "basis": self.basis,
            "shadows": self.shadows,
        }
        write_arrays(folder, KIND, {"model_digest": self.model_digest}, arrays)


def pooled(vectors: Quantised) -> Quantised:
    """Sum a CV's passages (n, d) into the one vector (1, d) it has in a pool; zero when nothing is known of it."""
    return quantised((vectors.rows * vectors.scales[:, None]).sum(axis=0, keepdims=True, dtype=np.float32))


def pool_of(ids: Sequence[str], vectors: Sequence[Quantised] | Quantised, model_digest: str) -> Pool:
    """Build the pool of CVs with these pooled vectors, in this order."""
    rows = vectors if isinstance(vectors, Quantised) else stacked(list(vectors))
    basis = _basis(rows)
    shadows = np.empty((len(rows), basis.shape[1]), dtype=np.float32)
    for start in range(0, len(rows), CHUNK):
        shadows[start : start + CHUNK] = _floats(rows[start : start + CHUNK]) @ basis
    return Pool(model_digest, np.asarray(ids, dtype=np.str_), rows, basis, shadows)


def open_pool(folder: Path, model_digest: str) -> Pool:
    """Open a stored pool without reading it.

    Raises StoredArraysError when there is none, WrongModelError when its vectors come from another model.
    """
    facts, arrays = read_arrays(folder, KIND)
    if facts["model_digest"] != model_digest:
        raise WrongModelError(f"{folder} was made with {facts['model_digest']}, not {model_digest}")
    vectors = Quantised(arrays["rows"], arrays["scales"])
    return Pool(model_digest, arrays["ids"], vectors, np.array(arrays["basis"]), arrays["shadows"])


def _basis(vectors: Quantised) -> Vectors:
    """Find the directions (d, k) in which a sample of the pool is largest."""
    sample = _floats(vectors[:: max(1, len(vectors) // SAMPLE)]).astype(np.float64)
    _, directions = np.linalg.eigh(sample.T @ sample)
    return np.ascontiguousarray(directions[:, ::-1][:, :DIRECTIONS], dtype=np.float32)


def _floats(vectors: Quantised) -> Vectors:
    return np.asarray(vectors.rows * vectors.scales[:, None], dtype=np.float32)


def _largest(values: npt.NDArray[np.float32], count: int) -> Rows:
    if len(values) <= count:
        return np.arange(len(values))
    return np.argpartition(values, len(values) - count)[-count:]
