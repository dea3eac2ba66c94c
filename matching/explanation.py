"""A match as reasons: codes and values, no wording. Wording, in two languages, is the caller's."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from career_framework.levels import SkillLevel
from matching.profiles import Band, Evidence, Match, Strength
from matching.scoring.bands import essentials, to_learn

MOST_STRENGTHS = 3
# Below this nothing but a guess stands behind a level.
LOW_CONFIDENCE = 0.5
# What was noticed in reading a CV that makes every estimate less sure.
UNSURE = ("mostly-welsh", "very-short", "no-dates", "no-sections")


class ReasonCode(StrEnum):
    """What a reason says."""

    NOT_SCORED = "not-scored"
    ESSENTIALS_MET = "essentials-met"
    STRONGEST = "strongest"
    CLAIMED_ONLY = "claimed-only"
    BELOW_LEVEL = "below-level"
    TO_LEARN = "to-learn"
    ABSENT = "absent"
    UNSURE = "unsure"
    LOW_CONFIDENCE = "low-confidence"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `requirement_id` names what it is about; `count` of `total` where it counts something.

    `asked` and `shown` are levels, `learn_from` the ids of the skills held that lie next to what is to be learnt,
    `detail` a further code: why nothing was scored, or what makes it unsure.
    """

    code: ReasonCode
    requirement_id: str | None = None
    count: int | None = None
    total: int | None = None
    asked: SkillLevel | None = None
    shown: SkillLevel | None = None
    learn_from: tuple[str, ...] = ()
    detail: str | None = None


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
    """Say why a match is what it is.

    How much is met, the strongest points, each gap in the vacancy's order and at once how it can be closed, and
    last what makes all of this less sure.
    """
    if match.band is Band.NOT_SCORED:
        return (Reason(ReasonCode.NOT_SCORED, detail=match.reason),)
    needed = essentials(match.evidence)
    met = Reason(ReasonCode.ESSENTIALS_MET, None, sum(item.is_met for item in needed), len(needed))
    return (met, *_strongest(match), *_gaps(match), *_doubts(match))


def _strongest(match: Match) -> Iterator[Reason]:
    shown = [item for item in match.evidence if item.strength is Strength.EVIDENCED]
    for item in sorted(shown, key=lambda item: -item.score)[:MOST_STRENGTHS]:
        yield _reason(ReasonCode.STRONGEST, item)


def _gaps(match: Match) -> Iterator[Reason]:
    learnable = {item.requirement.id for item in to_learn(match.evidence)}
    for item in match.evidence:
        if not item.is_met:
            yield _reason(_gap(item), item)
        if item.requirement.id in learnable:
            yield _reason(ReasonCode.TO_LEARN, item)


def _doubts(match: Match) -> Iterator[Reason]:
    for code in UNSURE:
        if code in match.warnings:
            yield Reason(ReasonCode.UNSURE, detail=code)
    for item in match.evidence:
        if item.strength is Strength.EVIDENCED and item.confidence < LOW_CONFIDENCE:
            yield _reason(ReasonCode.LOW_CONFIDENCE, item)


def _reason(code: ReasonCode, item: Evidence) -> Reason:
    return Reason(
        code,
        item.requirement.id,
        asked=item.requirement.level,
        shown=item.estimated_level,
        learn_from=item.learn_from,
    )


def _gap(item: Evidence) -> ReasonCode:
    return {
        Strength.EVIDENCED: ReasonCode.BELOW_LEVEL,
        Strength.CLAIMED: ReasonCode.CLAIMED_ONLY,
        Strength.ABSENT: ReasonCode.ABSENT,
    }[item.strength]
