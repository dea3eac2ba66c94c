"""Measures of a ranking: a list of document ids, best first, against graded judgements.

nDCG with gain = grade and discount 1 / log2(rank + 1) (Järvelin and Kekäläinen 2002, as trec_eval computes
it); the others count a document as right from grade `RIGHT` on, or any grade when none is that high.
"""

import math
from collections.abc import Mapping, Sequence

RIGHT = 2


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], k: int = 10) -> float:
    """Normalised discounted cumulative gain of the first k, in [0, 1]."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:k])
    return _gain([grades.get(item, 0) for item in ranking[:k]]) / ideal if ideal else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))


def right_ones(grades: Mapping[str, int]) -> frozenset[str]:
    """Select the documents that count as right."""
    least = min(RIGHT, max(grades.values(), default=RIGHT))
    return frozenset(item for item, grade in grades.items() if grade >= least)


def average_precision(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Mean of the precision at each right document, in [0, 1]."""
    right, found, total = right_ones(grades), 0, 0.0
    for rank, item in enumerate(ranking, start=1):
        if item in right:
            found += 1
            total += found / rank
    return total / len(right) if right else 0.0


def reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """One over the rank of the first right document, 0 when there is none."""
    right = right_ones(grades)
    return next((1 / rank for rank, item in enumerate(ranking, start=1) if item in right), 0.0)


def recall(ranking: Sequence[str], grades: Mapping[str, int], k: int = 10) -> float:
    """Share of the right documents among the first k."""
    right = right_ones(grades)
    return len(right.intersection(ranking[:k])) / len(right) if right else 0.0
