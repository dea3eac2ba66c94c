"""The career framework's pages: families, roles, their levels, and where each level leads."""

from flask import abort, render_template

from career_framework import UnknownId, load_framework
from portal.domain.vacancies.queries import live_vacancies
from portal.web.public.career_view import directions, matrix, needs
from portal.web.shared.advert import advert_of
from portal.web.shared.context import db, now

MOST_VACANCIES = 5  # the rest are one link away, in the job search


def careers() -> str:
    """Show the families and the roles in each."""
    return render_template("public/careers/families.html", framework=load_framework())


def career_family(family_id: str) -> str:
    """Show one family's roles."""
    framework = load_framework()
    try:
        family = framework.family(family_id)
    except UnknownId:
        abort(404)
    return render_template("public/careers/family.html", framework=framework, family=family)


def career_role(role_id: str) -> str:
    """Show a role with its levels side by side."""
    framework = load_framework()
    try:
        role = framework.role(role_id)
    except UnknownId:
        abort(404)
    found = live_vacancies(db(), at=now(), role_id=role_id, limit=MOST_VACANCIES)
    return render_template(
        "public/careers/role.html",
        framework=framework,
        role=role,
        family=framework.family(role.family_id),
        matrix=matrix(framework, role),
        skills_without_level=[framework.skill(skill_id) for skill_id in role.skills_without_level],
        adverts=[advert_of(vacancy, at=now()) for vacancy in found],
    )


def career_role_level(role_id: str, level_id: str) -> str:
    """Show what a level of a role asks for and where it leads."""
    framework = load_framework()
    try:
        level = framework.role_level(role_id, level_id)
    except UnknownId:
        abort(404)
    found = live_vacancies(db(), at=now(), role_id=role_id, level_id=level_id, limit=MOST_VACANCIES)
    return render_template(
        "public/careers/role_level.html",
        framework=framework,
        role=framework.role(role_id),
        level=level,
        needs=needs(framework, level),
        directions=directions(framework, level),
        adverts=[advert_of(vacancy, at=now()) for vacancy in found],
    )
