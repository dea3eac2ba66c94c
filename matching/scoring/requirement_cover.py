"""Each requirement against the best evidence for it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from career_framework.levels import SkillLevel
from matching.profiles import Evidence, Passage, Requirement, Strength
from matching.scoring.level import Estimate, estimate_passage
from matching.scoring.strength import passage_strength
from matching.scoring.weights import (
    COSINE_FULL,
    COSINE_NONE,
    COSINE_SUPPORTS,
    LEVELS_BELOW,
    NAMED_SUPPORT,
    STRENGTH,
)

MOST_PASSAGES = 3
# A claim shows no level by itself: it is read as the lowest level of doing, with little confidence.
CLAIMED_LEVEL = Estimate(SkillLevel.WORKING, 0.2)


@dataclass(frozen=True, slots=True)
class Support:
    """A passage, how far it supports a requirement, [0, 1], and what it shows."""

    passage: Passage
    cosine: float
    value: float
    strength: Strength
    is_quotable: bool

    def quoted(self) -> Passage:
        """Return the passage as evidence, with its closeness to the requirement."""
        return replace(self.passage, similarity=self.cosine)


def support_value(cosine: float, *, is_named: bool) -> float:
    """Map a cosine to support in [0, 1]; naming the skill itself guarantees a minimum."""
    value = min(1.0, max(0.0, (cosine - COSINE_NONE) / (COSINE_FULL - COSINE_NONE)))
    return max(value, NAMED_SUPPORT) if is_named else value


def is_quotable(cosines: npt.NDArray[np.float32], named: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Mark the passages (n,) that support a requirement enough to be quoted."""
    return np.asarray(named | (cosines >= COSINE_SUPPORTS), dtype=bool)


def supports(
    passages: Sequence[Passage], cosines: npt.NDArray[np.float32], named: npt.NDArray[np.bool_]
) -> list[Support]:
    """Weigh every passage for one requirement; `cosines` and `named` are (len(passages),)."""
    found = []
    quotable = is_quotable(cosines, named).tolist()
    for passage, cosine, is_named, can_quote in zip(
        passages, cosines.tolist(), named.tolist(), quotable, strict=True
    ):
        strength = passage_strength(passage)
        if strength is not Strength.ABSENT:
            value = support_value(cosine, is_named=is_named) * STRENGTH[strength]
            found.append(Support(passage, cosine, value, strength, can_quote))
    return sorted(found, key=lambda item: (-item.value, item.passage.start))


def level_share(requirement: Requirement, found: Estimate | None) -> float:
    """Return what is left of a requirement's value when the level shown is below the level asked."""
    if requirement.level is None:
        return 1.0
    if found is None:
        return LEVELS_BELOW[-1]
    return LEVELS_BELOW[max(0, requirement.level - found.level)]


def evidence_for(requirement: Requirement, ranked: Sequence[Support]) -> Evidence:
    """Judge one requirement from its supports, best first, by itself: learnable here means within one level.

    The score is the best support times the share for the level shown: both are maxima over passages, so a
    further passage never lowers it. A passage too weak to quote still counts a little, for order only.
    """
    quotable = [item for item in ranked if item.is_quotable]
    shown = [item for item in quotable if item.strength is Strength.EVIDENCED]
    strength = Strength.EVIDENCED if shown else Strength.CLAIMED if quotable else Strength.ABSENT
    found = _level_of(quotable)
    is_met = strength is Strength.EVIDENCED and level_share(requirement, found) == 1.0
    near = strength is not Strength.ABSENT and _is_within_one_level(requirement, found)
    return Evidence(
        requirement=requirement,
        strength=strength,
        passages=tuple(item.quoted() for item in (shown or quotable)[:MOST_PASSAGES]),
        estimated_level=found.level if found else None,
        confidence=found.confidence if found else 0.0,
        is_met=is_met,
        is_learnable=not is_met and near,
        score=round((ranked[0].value if ranked else 0.0) * level_share(requirement, found), 6),
    )


def _level_of(quotable: Sequence[Support]) -> Estimate | None:
    """Take the highest level shown. Claims stay in beside evidence, so that evidence never lowers it."""
    found = [
        estimate_passage(item.passage) if item.strength is Strength.EVIDENCED else CLAIMED_LEVEL for item in quotable
    ]
    return max(found, key=lambda item: (item.level, item.confidence), default=None)


def _is_within_one_level(requirement: Requirement, found: Estimate | None) -> bool:
    return found is not None and (requirement.level is None or requirement.level - found.level <= 1)


def requirement_cover(evidence: Sequence[Evidence], importance: Sequence[float]) -> float:
    """Return the component: mean score of the requirements, weighed by what each counts."""
    total = sum(importance)
    if not total:
        return 0.0
    return sum(weight * item.score for weight, item in zip(importance, evidence, strict=True)) / total
