"""A level of the career framework read as a vacancy."""

from career_framework import Framework, RoleLevel
from matching.profiles import Importance, Requirement, VacancyProfile


def skill_requirements(framework: Framework, level: RoleLevel) -> tuple[Requirement, ...]:
    """Return what a role level asks, in the framework's order; each requirement's id is its skill's."""
    return tuple(
        Requirement(
            id=need.skill_id,
            text=framework.skill(need.skill_id).name.en,
            importance=Importance.ESSENTIAL,
            skill_id=need.skill_id,
            level=need.level,
        )
        for need in level.requirements
    )


def vacancy_from_role_level(framework: Framework, role_id: str, level_id: str) -> VacancyProfile:
    """Build the vacancy a role level stands for. Raises UnknownRole or UnknownRoleLevel."""
    role, level = framework.role(role_id), framework.role_level(role_id, level_id)
    return VacancyProfile(
        title=level.name.en,
        text=role.summary.en,
        requirements=skill_requirements(framework, level),
        role_id=role_id,
        level_id=level_id,
    )
