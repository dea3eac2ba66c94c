"""What every embedder offers, whatever turns the text into numbers."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
# In a digest it parts the model from the arithmetic it was run in.
EXECUTION_MARK = "@"


class Embedder(Protocol):
    """Turns texts into unit vectors.

    Two vectors may be compared only when they come from embedders with the same `digest`.
    """

    @property
    def digest(self) -> str:
        """Name the model's exact content and the arithmetic it is run in, as `kind:hex@arithmetic`."""

    @property
    def dimensions(self) -> int:
        """The length of every vector."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return float32 of shape (len(texts), dimensions), each row of length 1 (a blank text: zeros)."""


class ModelUnavailableError(Exception):
    """The embedding model cannot be used: its files are missing or are not what they should be."""


def model_of(digest: str) -> str:
    """Name the model alone: what was learnt for it fits it in any arithmetic."""
    return digest.partition(EXECUTION_MARK)[0]


def similarities(queries: Vectors, documents: Vectors) -> Vectors:
    """Cosines (q, n) of unit vectors.

    Each pair is summed on its own, so that a cosine is the same in a batch of one and of a thousand.
    """
    return np.asarray(np.einsum("qk,nk->qn", queries, documents, optimize=False), dtype=np.float32)


def normalised(vectors: Vectors) -> Vectors:
    """Scale each row to length 1; rows of zeros stay zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)
