"""A level of the career framework set against a CV."""

from dataclasses import dataclass

from career_framework import RoleLevel
from matching.profiles import Band, Evidence, Match

# A level far below what somebody shows fits them less: per level of surplus over what is asked, on average.
SURPLUS = 0.05


@dataclass(frozen=True, slots=True)
class RoleFit:
    """How a CV fits a role level. `gap` is the evidence of what is not met, in the framework's order."""

    level: RoleLevel
    score: float
    band: Band
    evidence: tuple[Evidence, ...]

    @property
    def role_id(self) -> str:
        """The role's framework id."""
        return self.level.role_id

    @property
    def level_id(self) -> str:
        """The level's framework id."""
        return self.level.id

    @property
    def gap(self) -> tuple[Evidence, ...]:
        """Requirements of the level that the CV does not show to be met."""
        return tuple(item for item in self.evidence if not item.is_met)


def fit_of(level: RoleLevel, match: Match) -> RoleFit | None:
    """Read a match with a role level as a fit; None when the CV was not scored.

    Only for suggesting roles: here being above the level asked counts against it, in a match it never does.
    """
    if match.score is None:
        return None
    surplus = [
        max(0, item.estimated_level - item.requirement.level)
        for item in match.evidence
        if item.estimated_level is not None and item.requirement.level is not None
    ]
    score = max(0.0, match.score - SURPLUS * sum(surplus) / max(1, len(match.evidence)))
    return RoleFit(level, round(score, 6), match.band, match.evidence)
