"""Choosing the framework's role and level, and what its skills then become."""

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovCheckboxInput, GovRadioInput
from werkzeug.wrappers import Response
from wtforms.fields import BooleanField, RadioField, SelectChoice
from wtforms.validators import InputRequired

from career_framework import RoleLevel, load_framework
from portal.domain.vacancies import services
from portal.domain.vacancies.models import RequirementImportance, Vacancy
from portal.domain.vacancies.sections import RequirementLine, Section
from portal.web.shared.context import db, now, signed_in
from portal.web.shared.forms import Form
from portal.web.shared.language import language
from portal.web.staff.vacancies.lookup import found, is_published_and_open


class LevelForm(Form):
    """One level of the role."""

    level = RadioField(
        lazy_gettext("Which level is the post?"),
        widget=GovRadioInput(),
        validators=[InputRequired(lazy_gettext("Select a level"))],
    )
    replace = BooleanField(
        lazy_gettext("Replace the skills asked for with those of this level (your own lines stay)"),
        widget=GovCheckboxInput(),
    )


def vacancy_role(reference: str) -> str:
    """List families and their roles."""
    vacancy = _draft(reference)
    return render_template("staff/vacancies/role.html", vacancy=vacancy, families=load_framework().families.values())


def vacancy_level(reference: str, role_id: str) -> Response | tuple[str, int]:
    """Choose a level of a role; the first choice brings the level's skills along."""
    vacancy = _draft(reference)
    role = load_framework().roles.get(role_id)
    if role is None or not role.levels:
        abort(404)
    form = LevelForm.about({"level": vacancy.level_id if vacancy.role_id == role_id else None, "replace": True})
    form.level.choices = [SelectChoice(level.id, level.name.in_(language())) for level in role.levels]
    if not vacancy.requirements:
        del form.replace
    if not form.is_good():
        return render_template("staff/vacancies/level.html", form=form, vacancy=vacancy, role=role), form.status
    level = load_framework().role_level(role_id, form.level.data)
    _choose(vacancy, level, replace="replace" not in form or form.replace.data)
    flash(gettext("Your changes have been saved."), "success")
    return redirect(url_for("staff.vacancy_requirements", reference=vacancy.reference))


def _draft(reference: str) -> Vacancy:
    vacancy = found(reference)
    if is_published_and_open(vacancy):
        flash(gettext("The role level no longer changes once the advert is published."))
        abort(redirect(url_for("staff.vacancy", reference=vacancy.reference)))
    return vacancy


def _choose(vacancy: Vacancy, level: RoleLevel, *, replace: bool) -> None:
    actor, at = signed_in(), now()
    choice = {"role_id": level.role_id, "level_id": level.id}
    services.edit_section(db(), vacancy, section=Section.ROLE, values=choice, actor=actor, at=at)
    if not replace:
        return
    own = [
        RequirementLine(row.importance, text=row.text, id=row.id) for row in vacancy.requirements if not row.skill_id
    ]
    skills = [
        RequirementLine(RequirementImportance.ESSENTIAL, need.skill_id, int(need.level))
        for need in level.requirements
    ]
    values = {"requirements": skills + own}
    services.edit_section(db(), vacancy, section=Section.REQUIREMENTS, values=values, actor=actor, at=at)
