"""Applying, and the receipt for it."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.applications.errors import InvalidAnswersError, NoCvError, VacancyNotOpenError
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.policies import is_open
from portal.domain.applications.services import submit
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.queries import by_reference_for_public
from portal.web.candidate.current import becoming_candidate, own_application
from portal.web.shared.applying import ANSWER_ERRORS, ApplyForm, apply_panel, form_for, opened_at
from portal.web.shared.context import db, now, signed_in
from portal.web.shared.forms import UNPROCESSABLE
from portal.web.shared.language import language

GONE = 410


def apply(reference: str) -> Response | tuple[str, int]:
    """Apply with one request, then show the receipt. Asked twice, there is one application and one receipt."""
    vacancy = by_reference_for_public(db(), reference=reference, at=now())
    if vacancy is None:
        abort(404)
    if request.method == "GET":
        return _page(vacancy), 200
    form = form_for(vacancy)()
    try:
        application = submit(
            db(),
            vacancy=vacancy,
            candidate=becoming_candidate(),
            language=language(),
            at=now(),
            answers=_answers(vacancy, form),
            form_opened=opened_at(form.form_opened.data or "", vacancy, signed_in()),
        )
    except InvalidAnswersError as error:
        for position, problem in error.problems.items():
            form.refuse(f"answer_{position}", ANSWER_ERRORS[problem])
        return _page(vacancy, form), UNPROCESSABLE
    except NoCvError:
        return _page(vacancy), UNPROCESSABLE
    except VacancyNotOpenError:
        return _page(vacancy), GONE
    return redirect(_after(application))


def receipt(reference: str) -> Response | str:
    """Show that an application was submitted, what was sent, and what happens next."""
    application = own_application(reference)
    if application.state is ApplicationState.WITHDRAWN:
        return redirect(_after(application))
    return render_template(
        "candidate/receipt.html",
        application=application,
        vacancy=application.vacancy,
        sent=application.snapshot,
        is_open=is_open(application.vacancy, at=now()),
    )


def _after(application: Application) -> str:
    endpoint = "candidate.application" if application.state is ApplicationState.WITHDRAWN else "candidate.receipt"
    return url_for(endpoint, reference=application.reference)


def _answers(vacancy: Vacancy, form: ApplyForm) -> dict[int, str]:
    return {question.position: form[f"answer_{question.position}"].data or "" for question in vacancy.questions}


def _page(vacancy: Vacancy, form: ApplyForm | None = None) -> str:
    return render_template("candidate/apply.html", vacancy=vacancy, form=form, panel=apply_panel(vacancy, form))
