"""What kind of work a text is about: the occupations it is nearest to, each with a share."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matching.embedding.quantised import Quantised, cosines

# Low, so that only occupations nearly as near as the nearest get a share worth keeping.
TEMPERATURE = 0.03
# A sentence is about few kinds of work; the rest of its shares are noise.
KEPT = 8
FULL = 255

Ids = npt.NDArray[np.int16]
Roots = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Kinds:
    """The KEPT nearest occupations of texts: `ids` (n, KEPT) and the square roots of their shares, in 255ths."""

    ids: Ids
    roots: Roots

    def __len__(self) -> int:
        """Count the texts."""
        return len(self.ids)

    def __getitem__(self, rows: slice) -> "Kinds":
        """Choose consecutive texts."""
        return Kinds(self.ids[rows], self.roots[rows])

    def affinity(self, roots: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
        """Return the Bhattacharyya coefficient (n,) in [0, 1] with a text whose shares have these `roots` (o,)."""
        products = roots[self.ids] * self.roots
        total = np.zeros(len(self.ids))
        # Occupation after occupation, so that company never changes the order of a sum.
        for place in range(products.shape[1]):
            total += products[:, place]
        return np.asarray(total / FULL, dtype=np.float32)


@dataclass(frozen=True)
class Occupations:
    """Descriptions of occupations as straightened vectors (o, d); none at all for a model they were not made for."""

    vectors: Quantised

    def roots(self, vectors: Quantised) -> npt.NDArray[np.float64]:
        """Square roots (n, o) of the share each occupation has in each text; zeros where its meaning is unknown."""
        if not len(self.vectors):
            return np.zeros((len(vectors), 1))
        near = np.ascontiguousarray(cosines(vectors, self.vectors), dtype=np.float64) / TEMPERATURE
        raised = np.exp(near - near.max(axis=1, keepdims=True, initial=0.0)) * vectors.is_known[:, None]
        total = raised.sum(axis=1, keepdims=True)
        return np.asarray(np.sqrt(raised / np.where(total == 0, 1, total)))

    def kinds(self, vectors: Quantised) -> Kinds:
        """Keep the nearest occupations of texts, with their shares out of what is kept."""
        roots = self.roots(vectors)
        ids = np.argsort(-roots, axis=1, kind="stable")[:, :KEPT]
        kept = np.take_along_axis(roots, ids, axis=1)
        lengths = np.sqrt(np.square(kept).sum(axis=1, keepdims=True))
        kept = np.rint(FULL * kept / np.where(lengths == 0, 1, lengths))
        missing = ((0, 0), (0, KEPT - ids.shape[1]))
        return Kinds(np.pad(ids, missing).astype(np.int16), np.pad(kept, missing).astype(np.uint8))


def stacked_kinds(parts: list[Kinds]) -> Kinds:
    """Put profiles one below the other."""
    return Kinds(np.concatenate([part.ids for part in parts]), np.concatenate([part.roots for part in parts]))
