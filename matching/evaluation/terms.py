"""Texts as weighed words: two lexical baselines, neither of which counts anything in the texts at hand.

How rare a word is comes from the fixed background, and what counts as a long text is a constant.
"""

import math
from collections import Counter

from matching.embedding.background import Idf
from matching.embedding.words import words
from matching.scoring.spelling import Terms, unit

# Robertson and Zaragoza (2009), "The probabilistic relevance framework: BM25 and beyond"; customary values.
SATURATION = 1.2
LENGTH_SHARE = 0.75


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
    return unit({word: (1 + math.log(count)) * idf[word] for word, count in Counter(words(text)).items()})
