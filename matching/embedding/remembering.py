"""Each distinct text embedded once: vectors remembered by what the text says, never the text itself."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

import numpy as np

from matching.embedding.base import Embedder, Vectors
from matching.embedding.skill_vectors import key_of, known_vectors

# Of 384 dimensions they take about 45 MB.
MOST_REMEMBERED = 30_000


class RememberingEmbedder:
    """Another embedder and the vectors of the texts last asked for, by their hashes."""

    def __init__(self, embedder: Embedder, most: int = MOST_REMEMBERED) -> None:
        """Start with the framework's skills; beyond `most` texts those not asked for longest are forgotten."""
        self._embedder = embedder
        self._worked_out = known_vectors(embedder.digest)
        self._most = most
        self._known: OrderedDict[str, Vectors] = OrderedDict()
        self._alone = Lock()

    @property
    def plain(self) -> Embedder:
        """The other embedder, which knows nothing beforehand."""
        return self._embedder

    @property
    def digest(self) -> str:
        """The other embedder's."""
        return self._embedder.digest

    @property
    def dimensions(self) -> int:
        """The other embedder's."""
        return self._embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), as the other embedder would."""
        keys = [key_of(text) for text in texts]
        with self._alone:
            self._learn({key: text for key, text in zip(keys, texts, strict=True) if key not in self._known})
            vectors = np.empty((len(keys), self.dimensions), dtype=np.float32)
            for place, key in enumerate(keys):
                self._known.move_to_end(key)
                vectors[place] = self._known[key]
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return vectors

    def _learn(self, missing: dict[str, str]) -> None:
        self._known.update({key: self._worked_out[key] for key in missing if key in self._worked_out})
        if new := {key: text for key, text in missing.items() if key not in self._worked_out}:
            self._known.update(zip(new, self._embedder.embed([*new.values()]), strict=True))
