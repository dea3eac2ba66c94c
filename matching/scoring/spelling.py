"""Texts as weighed pieces of words: finds another form of a word, a typing error, a compound."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from matching.embedding.background import Idf
from matching.embedding.words import words

Terms = Mapping[str, float]
Scores = npt.NDArray[np.float32]

SHORTEST_PIECE, LONGEST_PIECE = 3, 5
# A piece nearly every text has still says a little.
LEAST_WEIGHT = 0.05


class Spelling:
    """Weighs the pieces of three to five letters of each word by how rare they are in the fixed background."""

    def __init__(self, idf: Idf) -> None:
        """Work out how rare each piece is from the words it stands in: it is as frequent as they are together."""
        shares: dict[str, float] = {}
        for word, weight in idf.weights.items():
            for piece in set(_pieces(f" {word} ")):
                shares[piece] = shares.get(piece, 0.0) + math.exp(-weight)
        self._weights = {piece: max(-math.log(share), LEAST_WEIGHT) for piece, share in shares.items()}
        self._unseen = max(self._weights.values(), default=idf.unseen)

    def terms(self, text: str) -> Terms:
        """Weigh pieces by (1 + log count) x rarity, scaled to length 1: two such maps multiply to a cosine."""
        counts = Counter(piece for word in words(text) for piece in _pieces(f" {word} "))
        return unit(
            {piece: (1 + math.log(count)) * self._weights.get(piece, self._unseen) for piece, count in counts.items()}
        )

    def similarities(self, queries: Sequence[str], labels: Sequence[str]) -> Scores:
        """Cosines (q, l) of spellings, each pair by itself."""
        return products([self.terms(text) for text in queries], (self.terms(text) for text in labels))


def _pieces(padded: str) -> Iterator[str]:
    for size in range(SHORTEST_PIECE, LONGEST_PIECE + 1):
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


def unit(terms: Terms) -> Terms:
    """Scale weights to length 1; nothing stays nothing."""
    length = math.sqrt(sum(weight * weight for weight in terms.values()))
    return {term: weight / length for term, weight in terms.items()} if length else {}


def products(queries: Sequence[Terms], documents: Iterable[Terms]) -> Scores:
    """Sum the products of the weights of shared terms: (q, d), each pair by itself."""
    places: dict[str, list[int]] = {}
    weights: dict[str, list[float]] = {}
    size = 0
    for place, document in enumerate(documents):
        size = place + 1
        for term, weight in document.items():
            places.setdefault(term, []).append(place)
            weights.setdefault(term, []).append(weight)
    scores = np.zeros((len(queries), size))
    for row, query in zip(scores, queries, strict=True):
        for term in sorted(query.keys() & places.keys()):
            row[places[term]] += query[term] * np.asarray(weights[term])
    return scores.astype(np.float32)
