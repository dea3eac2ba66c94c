"""A deterministic embedder without a model: words hashed into signed buckets. For tests and toys."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from matching.embedding.base import Vectors, normalised

WORDS = re.compile(r"\w[\w+#]*")


class HashingEmbedder:
    """Bag of hashed words: texts that share words are similar, texts that share none are (nearly) orthogonal."""

    def __init__(self, dimensions: int = 256) -> None:
        """Choose the vector length; more dimensions mean fewer chance collisions."""
        self._dimensions = dimensions

    @property
    def digest(self) -> str:
        """Name the scheme and its size."""
        return f"hashing:{self._dimensions}"

    @property
    def dimensions(self) -> int:
        """The length of every vector."""
        return self._dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), rows of length 1."""
        vectors = np.zeros((len(texts), self._dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in WORDS.findall(text.casefold()):
                digest = hashlib.blake2b(word.encode(), digest_size=8).digest()
                bucket = int.from_bytes(digest[:4], "big") % self._dimensions
                vectors[row, bucket] += 1 if digest[4] & 1 else -1
        return normalised(vectors)
