"""What the career pages show, worked out of the framework: the matrix of a role, and moves in groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import LazyString, lazy_gettext

from career_framework import Framework, LevelTerm, Move, MoveKind, Role, RoleLevel, Skill, SkillLevel, Text

MOVE_HEADINGS: dict[MoveKind, LazyString] = {
    MoveKind.UP: lazy_gettext("Up"),
    MoveKind.SPECIALIST: lazy_gettext("To the specialist track"),
    MoveKind.MANAGEMENT: lazy_gettext("To the management track"),
    MoveKind.SIDEWAYS: lazy_gettext("Sideways, to another role"),
}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A skill and, for each level of the role in order, the skill level asked for, or None."""

    skill: Skill
    levels: tuple[SkillLevel | None, ...]


def matrix(framework: Framework, role: Role) -> list[MatrixRow]:
    """Return a row for every skill any level of the role asks for, in the order they first appear."""
    asked = dict.fromkeys(need.skill_id for level in role.levels for need in level.requirements)
    return [
        MatrixRow(framework.skill(skill_id), tuple(level.required_level(skill_id) for level in role.levels))
        for skill_id in asked
    ]


@dataclass(frozen=True, slots=True)
class Need:
    """A skill a role level asks for: the level's name, and what it means for this skill."""

    skill: Skill
    level: SkillLevel
    term: LevelTerm
    meaning: Text | None


def needs(framework: Framework, level: RoleLevel) -> list[Need]:
    """Return what a role level asks for, in published order."""
    return [
        Need(skill, need.level, framework.skill_levels[need.level], skill.meaning_of(need.level))
        for need in level.requirements
        for skill in [framework.skill(need.skill_id)]
    ]


@dataclass(frozen=True, slots=True)
class Step:
    """A move and the role it leads to. `anchor` names its place on the page."""

    move: Move
    role: Role

    @property
    def anchor(self) -> str:
        """The fragment of the move's details."""
        return f"move-{self.role.id}-{self.move.target.id}"

    @property
    def percent_held(self) -> int:
        """The share of what the target asks that this level already asks, as a whole percentage."""
        return round(self.move.share_held * 100)


@dataclass(frozen=True, slots=True)
class Direction:
    """The moves of one kind."""

    kind: MoveKind
    steps: Sequence[Step]

    @property
    def heading(self) -> str:
        """What the direction is called."""
        return str(MOVE_HEADINGS[self.kind])


def directions(framework: Framework, level: RoleLevel) -> list[Direction]:
    """Return the moves open from a level by direction; directions without a move are left out."""
    steps = [
        Step(move, framework.role(move.target.role_id)) for move in framework.moves_from(level.role_id, level.id)
    ]
    found = [Direction(kind, [step for step in steps if step.move.kind is kind]) for kind in MoveKind]
    return [direction for direction in found if direction.steps]


@dataclass(frozen=True, slots=True)
class Asking:
    """A role that asks for a skill, with each of its levels that does and the skill level asked."""

    role: Role
    levels: Sequence[tuple[RoleLevel, LevelTerm]]


def asking_for(framework: Framework, skill: Skill) -> list[Asking]:
    """Return the roles that ask for a skill at a level, in published order."""
    found: dict[str, list[tuple[RoleLevel, LevelTerm]]] = {}
    for level, asked in framework.roles_needing(skill.id):
        found.setdefault(level.role_id, []).append((level, framework.skill_levels[asked]))
    return [Asking(framework.role(role_id), levels) for role_id, levels in found.items()]
