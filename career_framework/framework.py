"""The framework as one value: everything by id, and the questions people ask of it."""

from dataclasses import dataclass, field

from career_framework.errors import UnknownFamily, UnknownRole, UnknownRoleLevel, UnknownSkill
from career_framework.levels import SkillLevel
from career_framework.paths import Move, moves_from
from career_framework.roles import Family, Role, RoleLevel, Stage, Track
from career_framework.skills import Skill
from career_framework.text import Text


@dataclass(frozen=True, slots=True)
class LevelTerm:
    """The name of a skill level and what it means whatever the skill."""

    name: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Framework:
    """The published framework. All dicts are in published order; treat them as read-only.

    `attribution` must be shown wherever the framework is. `as_of` and `caution` say how fresh the data is;
    `version` is the day of the publication it was taken from, as an ISO date.
    """

    families: dict[str, Family]
    roles: dict[str, Role]
    skills: dict[str, Skill]
    skill_levels: dict[SkillLevel, LevelTerm]
    stages: dict[Stage, Text]
    tracks: dict[Track, Text]
    title: Text
    attribution: Text
    licence_url: str
    version: str
    as_of: Text
    caution: Text
    _needed: dict[str, list[tuple[RoleLevel, SkillLevel]]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        for role in self.roles.values():
            for level in role.levels:
                for need in level.requirements:
                    self._needed.setdefault(need.skill_id, []).append((level, need.level))

    def family(self, family_id: str) -> Family:
        """Return the family. Raises UnknownFamily."""
        try:
            return self.families[family_id]
        except KeyError:
            raise UnknownFamily(family_id) from None

    def role(self, role_id: str) -> Role:
        """Return the role. Raises UnknownRole."""
        try:
            return self.roles[role_id]
        except KeyError:
            raise UnknownRole(role_id) from None

    def role_level(self, role_id: str, level_id: str) -> RoleLevel:
        """Return a level of the role. Raises UnknownRole or UnknownRoleLevel."""
        for level in self.role(role_id).levels:
            if level.id == level_id:
                return level
        raise UnknownRoleLevel(role_id, level_id)

    def skill(self, skill_id: str) -> Skill:
        """Return the skill. Raises UnknownSkill."""
        try:
            return self.skills[skill_id]
        except KeyError:
            raise UnknownSkill(skill_id) from None

    def roles_needing(self, skill_id: str) -> list[tuple[RoleLevel, SkillLevel]]:
        """Return every role level that asks for the skill, with the level asked. Raises UnknownSkill.

        Chief officers' roles ask for skills without a level and are therefore not in the list: see
        `roles_naming`.
        """
        return list(self._needed.get(self.skill(skill_id).id, ()))

    def roles_naming(self, skill_id: str) -> list[Role]:
        """Return the roles that name the skill without asking for a level of it. Raises UnknownSkill."""
        wanted = self.skill(skill_id).id
        return [role for role in self.roles.values() if wanted in role.skills_without_level]

    def moves_from(self, role_id: str, level_id: str) -> list[Move]:
        """Return the moves open from a role level. Raises UnknownRole or UnknownRoleLevel.

        How they are derived stands in `career_framework.paths`.
        """
        return moves_from(self.role_level(role_id, level_id), self.roles.values(), self.skills)
