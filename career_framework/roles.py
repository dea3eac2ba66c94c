"""Families, the roles in them, and the levels of each role with the skills they ask for."""

from dataclasses import dataclass
from enum import StrEnum

from career_framework.levels import SkillLevel
from career_framework.text import Text


class Stage(StrEnum):
    """How far along a career a role level is. Ours: read from the level's name, not published."""

    ENTRY = "entry"
    DEVELOPING = "developing"
    PRACTITIONER = "practitioner"
    SENIOR = "senior"
    LEAD = "lead"
    HEAD = "head"

    @property
    def rank(self) -> int:
        """Return the stage's place from 0 (entry) to 5 (head)."""
        return list(Stage).index(self)


class Track(StrEnum):
    """The branch of a role a level is on. Ours: read from the level's name, not published."""

    COMMON = "common"
    SPECIALIST = "specialist"
    MANAGEMENT = "management"


@dataclass(frozen=True, slots=True)
class SkillRequirement:
    """A skill and the level of it that a role level asks for."""

    skill_id: str
    level: SkillLevel


@dataclass(frozen=True, slots=True)
class RoleLevel:
    """One level of a role. `order` counts from 1 within the role; `requirements` are never empty.

    `stage` and `track` are derived by us and must be shown as such. A required level may fall as seniority
    rises: heads lose hands-on depth.
    """

    id: str
    role_id: str
    name: Text
    order: int
    stage: Stage
    track: Track
    requirements: tuple[SkillRequirement, ...]

    def required_level(self, skill_id: str) -> SkillLevel | None:
        """Return the level of the skill asked for, or None when the skill is not asked for."""
        return next((need.level for need in self.requirements if need.skill_id == skill_id), None)


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Other words people search a role by, in lower case."""

    en: tuple[str, ...] = ()
    cy: tuple[str, ...] = ()

    @property
    def both(self) -> tuple[str, ...]:
        """Return English then Welsh words, each once."""
        return tuple(dict.fromkeys(self.en + self.cy))


@dataclass(frozen=True, slots=True)
class Role:
    """A role. `levels` are in order, and empty for the chief officers, whose skills carry no level.

    `importance` says in a sentence why the role matters to a council. `url` is the published page.
    """

    id: str
    family_id: str
    name: Text
    summary: Text
    importance: Text
    url: str
    levels: tuple[RoleLevel, ...] = ()
    skills_without_level: tuple[str, ...] = ()
    is_senior_civil_service: bool = False
    synonyms: Synonyms = Synonyms()


@dataclass(frozen=True, slots=True)
class Family:
    """A group of roles, in published order."""

    id: str
    name: Text
    summary: Text
    roles: tuple[Role, ...]
