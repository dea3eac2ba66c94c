"""Exact nearest vectors with NumPy."""

import numpy as np
import numpy.typing as npt

from matching.embedding.base import Vectors


def similarities(queries: Vectors, documents: Vectors) -> npt.NDArray[np.float32]:
    """Cosines (q, d) of unit vectors.

    Each pair is summed on its own, so that a cosine is the same in a batch of one and of a thousand.
    """
    return np.asarray(np.einsum("qk,dk->qd", queries, documents, optimize=False), dtype=np.float32)


def top_k(query: Vectors, documents: Vectors, k: int) -> list[tuple[int, float]]:
    """Find the k nearest rows of `documents` (n, d) to one unit vector (d,): index and cosine, best first.

    Ties go to the lower index, so that the order is always the same.
    """
    scores = documents @ query
    order = np.argsort(-scores, kind="stable")[:k]
    return [(int(index), float(scores[index])) for index in order]
