"""The career framework's skills, A to Z and one by one."""

from flask import abort, render_template

from career_framework import UnknownId, load_framework
from portal.web.public.career_view import asking_for
from portal.web.shared.alphabet import by_letter, sort_key
from portal.web.shared.language import language


def career_skills() -> str:
    """List the skills in the alphabet of the page's language."""
    framework, here = load_framework(), language()
    groups = by_letter(framework.skills.values(), name=lambda skill: skill.name.in_(here), language=here)
    return render_template("public/careers/skills.html", framework=framework, groups=groups)


def career_skill(skill_id: str) -> str:
    """Show what each level of a skill means and which roles ask for it."""
    framework, here = load_framework(), language()
    try:
        skill = framework.skill(skill_id)
    except UnknownId:
        abort(404)
    asking = sorted(asking_for(framework, skill), key=lambda found: sort_key(found.role.name.in_(here), here))
    return render_template(
        "public/careers/skill.html",
        framework=framework,
        skill=skill,
        asking=asking,
        naming=framework.roles_naming(skill_id),
    )
