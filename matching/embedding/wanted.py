"""A vacancy as vectors: one direction for the whole of it, and the queries of each requirement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matching.embedding.background import VectorSpace
from matching.embedding.base import Embedder, Vectors, normalised

# Squared, the probability of stating a skill all but silences benefits, history and how to apply.
STATEMENT_POWER = 2
# A line about something else than the rest of the advert says little about the work, but never nothing.
LEAST_CENTRAL = 0.02

# Words of a running text that are read together: about 130 tokens.
STRETCH = 100


@dataclass(frozen=True)
class Direction:
    """Where a vacancy points: a straightened unit vector (1, d), and how likely each line states a requirement."""

    vector: Vectors
    weights: tuple[tuple[str, float], ...]


def direction(
    lines: Sequence[str], stated: Mapping[str, float], embedder: Embedder, space: VectorSpace, *, whole: str = ""
) -> Direction:
    """Sum the lines of an advert, each by how likely it states a requirement and how near it is to the others.

    `stated` holds the requirements themselves and their weights, which need no guess. The running text, `whole`,
    counts as much as all of the lines: in company sentences say what kind of work they are about.
    """
    texts = list(dict.fromkeys([*stated, *lines]))
    vectors = embedder.embed(texts)
    guessed = space.states_skill(vectors) ** STATEMENT_POWER
    weights = [max(stated.get(text, 0.0), float(guess)) for text, guess in zip(texts, guessed, strict=True)]
    # In double precision, so that rounding hides in which order a library summed.
    straightened = space.straightened(vectors).astype(np.float64)
    likely = np.asarray(weights, dtype=np.float64)
    rough = normalised((likely @ straightened)[None, :].astype(np.float32))
    central = np.clip(straightened @ rough[0], LEAST_CENTRAL, 1.0)
    total = np.asarray((likely * np.round(central, 6)) @ straightened, dtype=np.float32)
    towards = normalised(total[None, :]) + _of_whole(whole, embedder, space)
    return Direction(normalised(towards), tuple(zip(texts, weights, strict=True)))


def _of_whole(text: str, embedder: Embedder, space: VectorSpace) -> Vectors:
    """Return the mean direction (1, d) of a text's stretches, which each fit the model's window; zeros for none."""
    said = text.split()
    stretches = [" ".join(said[start : start + STRETCH]) for start in range(0, len(said), STRETCH)]
    total = space.straightened(embedder.embed(stretches)).astype(np.float64).sum(axis=0, keepdims=True)
    return normalised(total.astype(np.float32))
