"""The pages of the plain sections: one view, a form for each."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.vacancies import services
from portal.domain.vacancies.errors import NothingChangedError, ReasonRequiredError, VacancyError
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.pay import latest_year, points
from portal.domain.vacancies.policies import texts_without_welsh
from portal.domain.vacancies.sections import Section
from portal.web.shared import labels
from portal.web.shared.context import db, now, signed_in
from portal.web.staff.vacancies.forms.base import SectionForm
from portal.web.staff.vacancies.forms.pay import PayForm
from portal.web.staff.vacancies.forms.place import PlaceForm
from portal.web.staff.vacancies.forms.terms import DatesForm, TermsForm, WelshForm
from portal.web.staff.vacancies.forms.words import ContactForm, DescriptionForm, QuestionsForm, TranslationForm
from portal.web.staff.vacancies.lookup import found, is_published_and_open, message_for

FORMS: Mapping[Section, type[SectionForm]] = {
    form.section: form
    for form in (
        DescriptionForm,
        PayForm,
        TermsForm,
        PlaceForm,
        WelshForm,
        DatesForm,
        ContactForm,
        QuestionsForm,
        TranslationForm,
    )
}


def section_view(section: Section) -> Callable[[str], Response | tuple[str, int]]:
    """Return the view of one section."""

    def view(reference: str) -> Response | tuple[str, int]:
        vacancy = found(reference)
        published = is_published_and_open(vacancy)
        form = FORMS[section].about(FORMS[section].initial(vacancy))
        form.prepare(vacancy, published=published)
        if form.is_good() and saved(form, vacancy, section, form.values(), published=published):
            return redirect(url_for("staff.vacancy", reference=vacancy.reference))
        page = render_template(
            "staff/vacancies/section.html",
            form=form,
            vacancy=vacancy,
            published=published,
            **_extras(section, vacancy),
        )
        return page, form.status

    return view


def saved(
    form: SectionForm, vacancy: Vacancy, section: Section, values: Mapping[str, Any], *, published: bool
) -> bool:
    """Save a section, with its reason once published; a refusal becomes an error of the form."""
    try:
        if published:
            services.change_published(
                db(), vacancy, section=section, values=values, reason=form.reason.data, actor=signed_in(), at=now()
            )
        else:
            services.edit_section(db(), vacancy, section=section, values=values, actor=signed_in(), at=now())
    except VacancyError as error:
        about_reason = isinstance(error, (ReasonRequiredError, NothingChangedError))
        form.refuse("reason" if about_reason else _first_field(form), message_for(error))
        return False
    flash(gettext("Your changes have been saved."), "success")
    return True


def _first_field(form: SectionForm) -> str:
    first = form.layout[0]
    return f"{first}_en" if first in form.pairs else first


def _extras(section: Section, vacancy: Vacancy) -> dict[str, Any]:
    match section:
        case Section.PAY:
            return {"spine": points(now().date()).values(), "spine_year": latest_year()}
        case Section.TRANSLATION:
            return {"without_welsh": [labels.FIELDS.get(name, name) for name in texts_without_welsh(vacancy)]}
        case _:
            return {}
