"""A vacancy as vectors: one direction for the whole of it, and the queries of each requirement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matching.embedding.background import VectorSpace
from matching.embedding.base import Embedder, Vectors, normalised
from matching.embedding.skill_vectors import key_of, known_vectors

# Squared, the probability of stating a skill all but silences benefits, history and how to apply.
STATEMENT_POWER = 2
# Between calls the same requirement lines come back again and again; forgetting all of them is rare and cheap.
MOST_REMEMBERED = 20_000
# A line about something else than the rest of the advert says little about the work, but never nothing.
LEAST_CENTRAL = 0.02


class Memory:
    """Embeds each distinct text once."""

    def __init__(self, embedder: Embedder) -> None:
        """Start with what is known of the framework's skills."""
        self._embedder = embedder
        self._worked_out = known_vectors(embedder.digest)
        self._known: dict[str, Vectors] = {}

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return float32 (n, dimensions), as the embedder would."""
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update({text: self._worked_out[key] for text in new if (key := key_of(text)) in self._worked_out})
        if missing := [text for text in new if text not in self._known]:
            self._known.update(zip(missing, self._embedder.embed(missing), strict=True))
        if not texts:
            return np.zeros((0, self._embedder.dimensions), dtype=np.float32)
        return np.stack([self._known[text] for text in texts])


@dataclass(frozen=True)
class Direction:
    """Where a vacancy points: a straightened unit vector (1, d), and how likely each line states a requirement."""

    vector: Vectors
    weights: tuple[tuple[str, float], ...]


def direction(lines: Sequence[str], stated: Mapping[str, float], memory: Memory, space: VectorSpace) -> Direction:
    """Sum the lines of an advert, each by how likely it states a requirement and how near it is to the others.

    `stated` holds the requirements themselves and their weights, which need no guess.
    """
    texts = list(dict.fromkeys([*stated, *lines]))
    vectors = memory.embed(texts)
    guessed = space.states_skill(vectors) ** STATEMENT_POWER
    weights = [max(stated.get(text, 0.0), float(guess)) for text, guess in zip(texts, guessed, strict=True)]
    straightened = space.straightened(vectors)
    likely = np.asarray(weights, dtype=np.float32)
    rough = normalised((likely @ straightened)[None, :])
    central = np.clip(straightened @ rough[0], LEAST_CENTRAL, 1.0)
    total = (likely * central) @ straightened
    return Direction(normalised(total[None, :]), tuple(zip(texts, weights, strict=True)))
