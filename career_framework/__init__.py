"""The published career framework as typed data. Standard library only; imports nothing of ours."""

from career_framework.errors import (
    FrameworkDataError,
    UnknownFamily,
    UnknownId,
    UnknownRole,
    UnknownRoleLevel,
    UnknownSkill,
)
from career_framework.framework import Framework, LevelTerm
from career_framework.levels import SkillLevel
from career_framework.loader import load_framework, read_framework
from career_framework.paths import Move, MoveKind, SkillGap
from career_framework.roles import Family, Role, RoleLevel, SkillRequirement, Stage, Synonyms, Track
from career_framework.skills import LevelMeaning, Skill
from career_framework.text import Text

__all__ = [
    "Family",
    "Framework",
    "FrameworkDataError",
    "LevelMeaning",
    "LevelTerm",
    "Move",
    "MoveKind",
    "Role",
    "RoleLevel",
    "Skill",
    "SkillGap",
    "SkillLevel",
    "SkillRequirement",
    "Stage",
    "Synonyms",
    "Text",
    "Track",
    "UnknownFamily",
    "UnknownId",
    "UnknownRole",
    "UnknownRoleLevel",
    "UnknownSkill",
    "load_framework",
    "read_framework",
]
