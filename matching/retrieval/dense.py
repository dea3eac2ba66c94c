"""How near vectors are, exactly, with NumPy."""

import numpy as np
import numpy.typing as npt

from matching.embedding.base import Vectors


def similarities(queries: Vectors, documents: Vectors) -> npt.NDArray[np.float32]:
    """Cosines (q, d) of unit vectors.

    Each pair is summed on its own, so that a cosine is the same in a batch of one and of a thousand.
    """
    return np.asarray(np.einsum("qk,dk->qd", queries, documents, optimize=False), dtype=np.float32)
