"""Vectors as small whole numbers, so that a cosine is exactly the same however it is computed.

Sums of products of whole numbers up to 127 stay below 2**24 for up to 1,040 dimensions, where float32 counts
exactly: no batch, order, thread count or processor moves one by a bit. A vector takes a quarter of the space.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matching.embedding.base import Vectors

LARGEST = 127
MOST_DIMENSIONS = 2**24 // LARGEST**2

Rows = npt.NDArray[np.int8]
Numbers = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Quantised:
    """Unit vectors: row i is about `rows[i] * scales[i]`; `rows` (n, d) int8, `scales` (n,) float32.

    A row of zeros is a text whose meaning is unknown.
    """

    rows: Rows
    scales: Numbers

    def __len__(self) -> int:
        """Count the vectors."""
        return len(self.rows)

    def __getitem__(self, chosen: slice | npt.NDArray[np.bool_]) -> "Quantised":
        """Choose some of the vectors."""
        return Quantised(self.rows[chosen], self.scales[chosen])

    @property
    def is_known(self) -> npt.NDArray[np.bool_]:
        """Mark the vectors (n,) that are not zero."""
        return np.asarray(self.rows.any(axis=1), dtype=bool)


def quantised(vectors: Vectors) -> Quantised:
    """Round vectors (n, d) to whole numbers, each row so that its largest coordinate becomes 127.

    Scales make every row exactly as long as a unit vector again. Raises ValueError beyond 1,040 dimensions.
    """
    if vectors.shape[1] > MOST_DIMENSIONS:
        raise ValueError(f"{vectors.shape[1]} dimensions; exact products need at most {MOST_DIMENSIONS}")
    largest = np.abs(vectors).max(axis=1, keepdims=True, initial=0.0)
    rows = np.rint(vectors * (LARGEST / np.where(largest == 0, 1, largest))).astype(np.int8)
    lengths = np.sqrt(np.square(rows.astype(np.int64)).sum(axis=1))
    return Quantised(rows, np.where(lengths == 0, 0.0, 1 / np.maximum(lengths, 1)).astype(np.float32))


def stacked(parts: Sequence[Quantised]) -> Quantised:
    """Put vectors one below the other."""
    return Quantised(np.concatenate([part.rows for part in parts]), np.concatenate([part.scales for part in parts]))


def cosines(queries: Quantised, documents: Quantised) -> Numbers:
    """Cosines (q, n) of every query with every document; exact up to one rounding per pair."""
    products = queries.rows.astype(np.float32) @ documents.rows.astype(np.float32).T
    return np.asarray(products * (queries.scales[:, None] * documents.scales[None, :]), dtype=np.float32)
