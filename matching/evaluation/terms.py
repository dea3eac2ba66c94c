"""Texts as weighed terms: the three lexical baselines, none of which counts anything in the texts at hand.

How rare a word is comes from the fixed background, and what counts as a long text is a constant.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from matching.embedding.background import Idf
from matching.embedding.words import words

Terms = Mapping[str, float]
Scores = npt.NDArray[np.float32]

# Robertson and Zaragoza (2009), "The probabilistic relevance framework: BM25 and beyond"; customary values.
SATURATION = 1.2
LENGTH_SHARE = 0.75
SHORTEST_GRAM, LONGEST_GRAM = 3, 5


def bm25_document(text: str, usual_words: float) -> Terms:
    """Weigh each word of a document by BM25's saturated count; `usual_words` is the length of a usual document."""
    counts = Counter(words(text))
    penalty = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * counts.total() / usual_words)
    return {word: count * (SATURATION + 1) / (count + penalty) for word, count in counts.items()}


def bm25_query(text: str, idf: Idf) -> Terms:
    """Weigh each word of a query by its rarity, as often as it is said."""
    return {word: count * idf[word] for word, count in Counter(words(text)).items()}


def tfidf(text: str, idf: Idf) -> Terms:
    """Weigh words by (1 + log count) x idf, scaled to length 1: two such maps multiply to a cosine."""
    return _unit({word: (1 + math.log(count)) * idf[word] for word, count in Counter(words(text)).items()})


def characters(text: str, idf: Idf) -> Terms:
    """Weigh the pieces of three to five letters of each word, scaled to length 1.

    A piece counts as much as the words it stands in are rare, since the background counts words only.
    """
    total: dict[str, float] = {}
    for word in words(text):
        for gram in _grams(f" {word} "):
            total[gram] = total.get(gram, 0.0) + idf[word]
    return _unit(total)


def _grams(padded: str) -> Iterator[str]:
    for size in range(SHORTEST_GRAM, LONGEST_GRAM + 1):
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


def _unit(terms: Terms) -> Terms:
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
