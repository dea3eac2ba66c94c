"""A match as reasons: codes and values, no wording. Wording, in two languages, is the caller's."""

from dataclasses import dataclass
from enum import StrEnum

from matching.profiles import Band, Evidence, Match, Strength
from matching.scoring.bands import essentials, to_learn


class ReasonCode(StrEnum):
    """What a reason says."""

    NOT_SCORED = "not-scored"
    ESSENTIALS_MET = "essentials-met"
    STRONGEST = "strongest"
    CLAIMED_ONLY = "claimed-only"
    BELOW_LEVEL = "below-level"
    TO_LEARN = "to-learn"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `requirement_id` names what it is about; `count` of `total` where it counts something."""

    code: ReasonCode
    requirement_id: str | None = None
    count: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Addend:
    """A line of the sum that makes a score: `value * weight == points`."""

    name: str
    value: float
    weight: float
    points: float


def addends(match: Match) -> tuple[Addend, ...]:
    """Return the sum behind a score, largest share first; the points add up to the score."""
    lines = [Addend(item.name, item.value, item.weight, item.value * item.weight) for item in match.components]
    return tuple(sorted(lines, key=lambda line: -line.points))


def reasons(match: Match) -> tuple[Reason, ...]:
    """Why a match is what it is: how much is met, the strongest point, then each gap in the vacancy's order."""
    if match.band is Band.NOT_SCORED:
        return (Reason(ReasonCode.NOT_SCORED),)
    needed = essentials(match.evidence)
    found = [Reason(ReasonCode.ESSENTIALS_MET, None, sum(item.is_met for item in needed), len(needed))]
    strongest = max(match.evidence, key=lambda item: item.score, default=None)
    if strongest is not None and strongest.strength is Strength.EVIDENCED:
        found.append(Reason(ReasonCode.STRONGEST, strongest.requirement.id))
    learnable = {item.requirement.id for item in to_learn(match.evidence)}
    for item in match.evidence:
        if not item.is_met:
            found.append(Reason(_gap(item), item.requirement.id))
        if item.requirement.id in learnable:
            found.append(Reason(ReasonCode.TO_LEARN, item.requirement.id))
    return tuple(found)


def _gap(item: Evidence) -> ReasonCode:
    return {
        Strength.EVIDENCED: ReasonCode.BELOW_LEVEL,
        Strength.CLAIMED: ReasonCode.CLAIMED_ONLY,
        Strength.ABSENT: ReasonCode.ABSENT,
    }[item.strength]
