"""Each requirement against the best evidence for it: columns for the score, quotations for the explanation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from career_framework.levels import SkillLevel
from matching.parsing.skills.named import LANGUAGE, needed
from matching.profiles import Evidence, Passage, Requirement, Strength
from matching.scoring.level import OFTEN, Estimate, estimate, least_level
from matching.scoring.segments import Bounds, Mask, Numbers, largest, sums
from matching.scoring.strength import passage_strength
from matching.scoring.weights import (
    ALIKE_SHARE,
    BESIDE_THE_BEST,
    CLOSE_ENOUGH,
    CLOSE_FULL,
    CLOSE_NONE,
    FURTHER_MARGIN,
    LEVELS_BELOW,
    NAMED_SUPPORT,
    STRENGTH,
    TOUCHING,
)

MOST_PASSAGES = 3
# A claim shows no level by itself: it is read as the lowest level of doing, with little confidence.
CLAIMED_LEVEL = Estimate(SkillLevel.WORKING, 0.2)
# What a passage shows, as a number: its place here is the number, and what that is worth stands below.
WORTH = (Strength.ABSENT, Strength.CLAIMED, Strength.EVIDENCED)
_VALUE_OF_WORTH = np.asarray([STRENGTH.get(strength, 0.0) for strength in WORTH], dtype=np.float32)
_ENOUGH_FOR_WORTH = np.asarray([CLOSE_ENOUGH.get(strength, np.inf) for strength in WORTH], dtype=np.float32)


@dataclass(frozen=True)
class Supports:
    """How far each passage supports each requirement, all (r, n): closeness, value in [0, 1], fit to be quoted."""

    near: Numbers
    values: Numbers
    quotable: Mask

    @classmethod
    def of(
        cls, near: Numbers, named: Mask, worth: npt.NDArray[np.int8], *, margins: Numbers | None = None
    ) -> "Supports":
        """Weigh passages by closeness `near` (r, n), and `worth` (n,), places in WORTH.

        `named` (r, n) marks where one names the very thing asked. `margins` (r,) say how much nearer than enough a
        passage must be that does not name it: infinity where the thing is asked by a name of its own, so that naming
        it is certain support.
        """
        enough = np.broadcast_to(_ENOUGH_FOR_WORTH[worth], near.shape)
        values = np.clip((near - np.float32(CLOSE_NONE)) / np.float32(CLOSE_FULL - CLOSE_NONE), 0.0, 1.0)
        certain = named
        if margins is not None:
            # To list an example is to claim it; to tell of something in which it occurs is not yet to show it.
            certain = named & (np.isinf(margins)[:, None] | (worth == WORTH.index(Strength.CLAIMED)))
            enough = np.where(named, enough, enough + margins[:, None])
            values[~named & (margins > 0)[:, None] & (near < enough)] *= ALIKE_SHARE
        values[certain] = np.maximum(values[certain], NAMED_SUPPORT)
        values *= _VALUE_OF_WORTH[worth]
        quotable = (certain | (near >= enough)) & (worth > 0)
        return cls(near, np.asarray(values, dtype=np.float32), np.asarray(quotable, dtype=bool))

    def among(self, chosen: Mask) -> "Supports":
        """Leave out the passages that are not `chosen` (n,)."""
        return Supports(self.near, self.values * chosen, self.quotable & chosen)

    def of_requirement(self, row: int) -> "Supports":
        """Choose one requirement's row."""
        rows = slice(row, row + 1)
        return Supports(self.near[rows], self.values[rows], self.quotable[rows])


def requirement_scores(
    requirements: Sequence[Requirement],
    supports: Supports,
    level: npt.NDArray[np.int8],
    bounds: Bounds,
    *,
    practice: Mask | None = None,
) -> npt.NDArray[np.float64]:
    """Score (r, c) of each requirement for each CV: its best support times the share for the level shown.

    `practice` (n,) marks passages that together show practice. All of this only rises with a further passage. One too
    weak to quote still counts a little, for order only.
    """
    best = largest(supports.values, bounds)
    shown = largest(np.where(supports.quotable, level, 0), bounds).astype(np.int64)
    if practice is not None:
        often = sums(supports.quotable & practice, bounds) >= OFTEN
        shown = np.where(often, np.maximum(shown, SkillLevel.PRACTITIONER), shown)
    asked = np.asarray([-1 if item.level is None else int(item.level) for item in requirements], dtype=np.int64)
    below = np.clip(asked[:, None] - shown, 0, len(LEVELS_BELOW) - 1)
    below[~(largest(supports.quotable, bounds) > 0) & (asked >= 0)[:, None]] = len(LEVELS_BELOW) - 1
    return np.asarray(np.round(best * np.asarray(LEVELS_BELOW)[below], 6))


def requirement_cover(
    scores: npt.NDArray[np.float64], importance: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Return the component (c,): mean score of the requirements (r, c), weighed by what each counts (r,)."""
    total = importance.sum()
    if not total:
        return np.zeros(scores.shape[1])
    covered = np.zeros(scores.shape[1], dtype=np.float64)
    # One requirement after another, so that company never changes the order of a sum.
    for counts, row in zip(importance.tolist(), scores, strict=True):
        covered += counts * row
    return np.asarray(covered / total)


def evidence_for(requirement: Requirement, passages: Sequence[Passage], supports: Supports, score: float) -> Evidence:
    """Judge one requirement for one CV, by itself: learnable here means within one level.

    `supports` holds one row, for this requirement; `score` is the requirement's, from `requirement_scores`.
    """
    order = sorted(
        np.flatnonzero(supports.quotable[0]).tolist(), key=lambda n: (-supports.values[0, n], -supports.near[0, n], n)
    )
    shown = [n for n in order if passage_strength(passages[n]) is Strength.EVIDENCED]
    strength = Strength.EVIDENCED if shown else Strength.CLAIMED if order else Strength.ABSENT
    quoted = _quoted(shown or order, supports)
    found = _level_of([passages[n] for n in order])
    is_met = strength is Strength.EVIDENCED and _is_at_level(requirement, found)
    near = _is_touched(requirement, passages, supports) if found is None else _is_within_one_level(requirement, found)
    return Evidence(
        requirement=requirement,
        strength=strength,
        passages=tuple(replace(passages[n], similarity=float(supports.near[0, n])) for n in quoted),
        estimated_level=found.level if found else None,
        confidence=found.confidence if found else 0.0,
        is_met=is_met,
        is_learnable=not is_met and near,
        score=score,
    )


def _is_touched(requirement: Requirement, passages: Sequence[Passage], supports: Supports) -> bool:
    """Whether something done comes near what is asked, too far to be evidence: a place to learn it from.

    A language is no skill that what comes near it helps to learn in months.
    """
    if any(thing.startswith(LANGUAGE) for thing in needed(requirement.text).things):
        return False
    close = np.flatnonzero((supports.near[0] >= TOUCHING) & (supports.values[0] > 0)).tolist()
    return any(passage_strength(passages[n]) is Strength.EVIDENCED for n in close)


def _quoted(order: Sequence[int], supports: Supports) -> list[int]:
    """Choose the best passage, and others only where they are well near: one good quotation beats three."""
    if not order:
        return []
    near = supports.near[0]
    least = max(min(CLOSE_ENOUGH.values()) + FURTHER_MARGIN, near[order[0]] - BESIDE_THE_BEST)
    return [n for place, n in enumerate(order[:MOST_PASSAGES]) if place == 0 or near[n] >= least]


def _level_of(quotable: Sequence[Passage]) -> Estimate | None:
    """Take the level shown. Claims stay in beside evidence, so that evidence never lowers it."""
    shown = [item for item in quotable if passage_strength(item) is Strength.EVIDENCED]
    claimed = CLAIMED_LEVEL if len(shown) < len(quotable) else None
    found = [item for item in (estimate(shown), claimed) if item is not None]
    return max(found, key=lambda item: (item.level, item.confidence), default=None)


def _is_at_level(requirement: Requirement, found: Estimate | None) -> bool:
    return found is not None and found.level >= least_level(requirement)


def _is_within_one_level(requirement: Requirement, found: Estimate) -> bool:
    return requirement.level is None or requirement.level - found.level <= 1
