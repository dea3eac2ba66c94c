"""Several rankings into one."""

from collections.abc import Hashable, Sequence
from typing import TypeVar

Id = TypeVar("Id", bound=Hashable)
# Cormack, Clarke and Buettcher (2009), "Reciprocal rank fusion outperforms Condorcet".
SMOOTHING = 60


def reciprocal_ranks(rankings: Sequence[Sequence[Id]]) -> list[Id]:
    """Fuse ranked ids by the sum of 1 / (60 + rank); ties keep the order of first appearance.

    For finding candidates to score, not for scoring them: a place depends on the others in the list.
    """
    totals: dict[Id, float] = {}
    for ranking in rankings:
        for place, item in enumerate(ranking, start=1):
            totals[item] = totals.get(item, 0.0) + 1 / (SMOOTHING + place)
    return sorted(totals, key=lambda item: -totals[item])
