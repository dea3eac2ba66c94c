"""Shared words, weighed by how rare they are in the fixed background (never in the texts at hand)."""

from collections.abc import Iterable

from matching.embedding.background import Idf
from matching.embedding.words import words

# A word carries its weight squared: "kubernetes" shared says far more than "experience" shared.
RARITY_POWER = 2.0


def term_weights(texts: Iterable[tuple[str, float]], idf: Idf) -> dict[str, float]:
    """Weigh each word of a query by rarity and by the weight of the best text it occurs in; they sum to 1."""
    best: dict[str, float] = {}
    for text, weight in texts:
        for word in words(text):
            best[word] = max(best.get(word, 0.0), weight)
    raw = {word: weight * idf[word] ** RARITY_POWER for word, weight in best.items()}
    total = sum(raw.values())
    return {word: weight / total for word, weight in raw.items()} if total else {}
