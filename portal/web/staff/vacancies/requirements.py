"""The requirements page."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.sections import Section
from portal.web.staff.vacancies.forms.requirements import RequirementsForm
from portal.web.staff.vacancies.lookup import found, is_published_and_open
from portal.web.staff.vacancies.sections import saved

SAVE = "save"


def vacancy_requirements(reference: str) -> Response | tuple[str, int]:
    """Edit the requirements. Only Save stores; the other buttons give the page back with the row moved or added."""
    vacancy = found(reference)
    published = is_published_and_open(vacancy)
    form = RequirementsForm.about(RequirementsForm.initial(vacancy))
    form.prepare(vacancy, published=published)
    action = request.form.get("action", SAVE)
    if form.was_sent and action != SAVE:
        changed = RequirementsForm(formdata=None, data=form.after(action))
        changed.prepare(vacancy, published=published)
        return _page(changed, vacancy, published=published)
    if form.is_good() and saved(form, vacancy, Section.REQUIREMENTS, form.values(), published=published):
        return redirect(url_for("staff.vacancy", reference=vacancy.reference))
    return _page(form, vacancy, published=published)


def _page(form: RequirementsForm, vacancy: Vacancy, *, published: bool) -> tuple[str, int]:
    page = render_template("staff/vacancies/requirements.html", form=form, vacancy=vacancy, published=published)
    return page, form.status
