"""Moves between role levels, and the skills each one still needs.

How a move is derived. All of this is ours: the framework publishes levels, not moves.

* **Share held** of a target = the points already held out of the points asked for. A required level counts
  1 (awareness) to 4 (expert) points; the level held counts up to what is asked and no further:
  `sum(min(held, required)) / sum(required)` over the target's requirements.
* **Up**: the next level of the same role on the same track. Where a role's ladder ends, that is, where the
  role offers no way up or onto another track, up to `UP_ELSEWHERE` levels exactly one stage higher in other
  roles take its place, if at least half is held already.
* **Specialist** and **management**: the same role on the other track. From the last common level that is the
  first level of the track; from one track to the other it is the level at the same place on the ladder.
* **Sideways**: a level of the same stage in another role, if at least half (`SHARE_TO_MOVE`) of it is held
  already; the `SIDEWAYS` best, most held first.

Only what the framework asks is compared: a person holds more, or less, than their role level asks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from career_framework.levels import SkillLevel
from career_framework.roles import Role, RoleLevel, Track
from career_framework.skills import Skill

SHARE_TO_MOVE = 0.5
SIDEWAYS = 6
UP_ELSEWHERE = 3

Held = Mapping[str, SkillLevel]


class MoveKind(StrEnum):
    """The direction of a move."""

    UP = "up"
    SPECIALIST = "specialist"
    MANAGEMENT = "management"
    SIDEWAYS = "sideways"


@dataclass(frozen=True, slots=True)
class SkillGap:
    """A skill the target asks for above the level held. `held` is None when the skill is new."""

    skill: Skill
    held: SkillLevel | None
    required: SkillLevel

    @property
    def steps(self) -> int:
        """Return how many levels are missing, 1 to 4."""
        return self.required - (self.held or 0)


@dataclass(frozen=True, slots=True)
class Move:
    """A move to `target`. `share_held` lies in [0, 1]; `gaps` is widest first and empty when all is held."""

    kind: MoveKind
    target: RoleLevel
    share_held: float
    gaps: tuple[SkillGap, ...]


def skills_held(level: RoleLevel) -> dict[str, SkillLevel]:
    """Return skill id → level, taking everything the role level asks for as held."""
    return {need.skill_id: need.level for need in level.requirements}


def share_held(held: Held, target: RoleLevel) -> float:
    """Return the share of the target's points that is held already, in [0, 1]. See the module's docstring."""
    asked = sum(need.level for need in target.requirements)
    have = sum(min(held.get(need.skill_id, 0), need.level) for need in target.requirements)
    return have / asked


def gaps_to(held: Held, target: RoleLevel, skills: Mapping[str, Skill]) -> tuple[SkillGap, ...]:
    """Return what the target asks above `held`, widest first, then in the target's order."""
    gaps = (
        SkillGap(skills[need.skill_id], held.get(need.skill_id), need.level)
        for need in target.requirements
        if held.get(need.skill_id, 0) < need.level
    )
    return tuple(sorted(gaps, key=lambda gap: -gap.steps))


def moves_from(level: RoleLevel, roles: Iterable[Role], skills: Mapping[str, Skill]) -> list[Move]:
    """Return the moves open from `level`: within its role first, then to others, most held first."""
    roles = list(roles)
    own = next(role for role in roles if role.id == level.role_id)
    targets = _within_role(level, own)
    held = skills_held(level)
    elsewhere = _levels_elsewhere(held, level, roles)
    if not targets:
        higher = [other for other in elsewhere if other.stage.rank == level.stage.rank + 1]
        targets = [(MoveKind.UP, other) for other in higher[:UP_ELSEWHERE]]
    alike = [other for other in elsewhere if other.stage is level.stage]
    targets += [(MoveKind.SIDEWAYS, other) for other in alike[:SIDEWAYS]]
    return [Move(kind, target, share_held(held, target), gaps_to(held, target, skills)) for kind, target in targets]


def _within_role(level: RoleLevel, role: Role) -> list[tuple[MoveKind, RoleLevel]]:
    ladders = {track: [other for other in role.levels if other.track is track] for track in Track}
    own = ladders[level.track]
    place = own.index(level)
    found: list[tuple[MoveKind, RoleLevel]] = []
    if place + 1 < len(own):
        found.append((MoveKind.UP, own[place + 1]))
        if level.track is Track.COMMON:
            return found
    for kind, track in ((MoveKind.SPECIALIST, Track.SPECIALIST), (MoveKind.MANAGEMENT, Track.MANAGEMENT)):
        other = ladders[track]
        if track is level.track or not other:
            continue
        found.append((kind, other[0] if level.track is Track.COMMON else other[min(place, len(other) - 1)]))
    return found


def _levels_elsewhere(held: Held, level: RoleLevel, roles: Iterable[Role]) -> list[RoleLevel]:
    """Return other roles' levels of which enough is held, most held first, ties in published order."""
    shares = [(share_held(held, other), other) for role in roles if role.id != level.role_id for other in role.levels]
    near = [pair for pair in shares if pair[0] >= SHARE_TO_MOVE]
    return [other for _, other in sorted(near, key=lambda pair: -pair[0])]
