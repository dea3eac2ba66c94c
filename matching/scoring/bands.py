"""Where a candidate stands, from the evidence alone. The thresholds are in weights.py."""

from collections.abc import Sequence

from matching.profiles import Band, Evidence, Importance, Strength
from matching.scoring.weights import ABSENT_SHARE, READY_SHARE, TRAINABLE_SHARE

NEARNESS = {Strength.EVIDENCED: 0, Strength.CLAIMED: 1, Strength.ABSENT: 2}


def essentials(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Select the requirements a band depends on: the essential ones, or all when none is marked essential."""
    chosen = [item for item in evidence if item.requirement.importance is Importance.ESSENTIAL]
    return chosen or list(evidence)


def to_learn(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Select the essential requirements still missing that a person can learn on the job, nearest first.

    What is shown at a lower level comes before what is only claimed, that before what is absent; then the one with
    more skills next to it, then the one the CV comes nearer to.
    """
    missing = [item for item in essentials(evidence) if not item.is_met and item.is_learnable]
    return tuple(sorted(missing, key=lambda item: (NEARNESS[item.strength], -len(item.learn_from), -item.score)))


def band(evidence: Sequence[Evidence]) -> Band:
    """Ready now, ready with training, or not yet.

    Ready now: READY_SHARE of the essentials met, at most ABSENT_SHARE not found at all, and those learnable: about so
    much of what a reader finds is missed. Ready with training: TRAINABLE_SHARE of them shown at any level, and each
    that is not met is learnable. A vacancy without requirements cannot say anybody is ready.
    """
    needed = essentials(evidence)
    if not needed:
        return Band.NOT_YET
    absent = [item for item in needed if item.strength is Strength.ABSENT]
    met = sum(item.is_met for item in needed) / len(needed)
    found = len(absent) <= ABSENT_SHARE * len(needed) and all(item.is_learnable for item in absent)
    if met >= READY_SHARE and found:
        return Band.READY_NOW
    shown = sum(item.strength is Strength.EVIDENCED for item in needed) / len(needed)
    if shown >= TRAINABLE_SHARE and all(item.is_met or item.is_learnable for item in needed):
        return Band.READY_WITH_TRAINING
    return Band.NOT_YET
