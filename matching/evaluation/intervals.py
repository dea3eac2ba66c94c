"""How sure a difference between two engines is, from the queries both answered."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 5_000
SEED = 2026
LOW, HIGH = 2.5, 97.5


@dataclass(frozen=True, slots=True)
class Difference:
    """Mean difference to another engine and its 95% interval."""

    mean: float
    low: float
    high: float


def paired_difference(ours: Sequence[float], theirs: Sequence[float]) -> Difference:
    """Bootstrap the mean of ours minus theirs, query by query (Efron and Tibshirani 1993, percentile interval).

    Both hold one figure a query, in the same order; the same seed draws the same queries for every engine.
    Raises ValueError when they differ in length or are empty.
    """
    if not ours or len(ours) != len(theirs):
        raise ValueError("paired figures need the same queries on both sides")
    differences = np.asarray(ours) - np.asarray(theirs)
    drawn = np.random.default_rng(SEED).integers(0, len(differences), size=(RESAMPLES, len(differences)))
    low, high = np.percentile(differences[drawn].mean(axis=1), [LOW, HIGH])
    return Difference(float(differences.mean()), float(low), float(high))
