"""The apply panel of a vacancy's page: what this reader can do about this vacancy now."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import cast

from flask import request, url_for
from flask_babel import gettext, lazy_gettext
from govuk_frontend_wtf.wtforms_widgets import GovTextArea
from itsdangerous import BadSignature, URLSafeSerializer
from wtforms.fields import HiddenField, TextAreaField

from portal.domain.accounts.models import Account
from portal.domain.applications.errors import AnswerProblem
from portal.domain.applications.models import Application
from portal.domain.applications.policies import GRACE, is_open
from portal.domain.applications.queries import for_pair
from portal.domain.candidates.queries import candidate_of
from portal.domain.cvs.models import Cv
from portal.domain.cvs.queries import cv_of
from portal.domain.vacancies.models import Vacancy
from portal.web.shared.access import CANDIDATE, Verdict
from portal.web.shared.context import account, backends, db, now
from portal.web.shared.forms import Form
from portal.web.shared.language import language

SALT = "swyddi.form-opened"
GRACE_MINUTES = int(GRACE.total_seconds() // 60)
ANSWER_ERRORS = {
    AnswerProblem.MISSING: lazy_gettext("Enter an answer"),
    AnswerProblem.TOO_LONG: lazy_gettext("Your answer is too long. Shorten it to the number of words allowed"),
}


class Standing(StrEnum):
    """What the panel says."""

    CLOSED = "closed"
    SIGN_IN = "sign-in"
    STAFF = "staff"
    NO_CV = "no-cv"
    READY = "ready"
    APPLIED = "applied"


class ApplyForm(Form):
    """One button. Answers are added when the advert asks questions."""

    form_opened = HiddenField()


@dataclass(frozen=True, slots=True)
class ApplyPanel:
    """Everything the panel's template needs. `form` is there when ready, `application` when applied."""

    standing: Standing
    vacancy: Vacancy
    form: ApplyForm | None = None
    cv: Cv | None = None
    application: Application | None = None

    @property
    def back(self) -> str:
        """The vacancy's address without its language, for `?next=`."""
        return vacancy_path(self.vacancy)


def vacancy_path(vacancy: Vacancy) -> str:
    """Return a vacancy page's address without its language."""
    return url_for("public.vacancy", reference=vacancy.reference).removeprefix(request.script_root)


def apply_panel(vacancy: Vacancy, form: ApplyForm | None = None) -> ApplyPanel:
    """Return the panel for whoever is reading. A form already sent is shown again, even in its minutes of grace."""
    found = account()
    verdict = CANDIDATE.decide(found, demo=backends().settings.demo)
    candidate = candidate_of(db(), account_id=found.id) if found else None
    application = for_pair(db(), vacancy_id=vacancy.id, candidate_id=candidate.id) if candidate is not None else None
    if application is not None:
        return ApplyPanel(Standing.APPLIED, vacancy, application=application)
    if form is None and not is_open(vacancy, at=now()):
        return ApplyPanel(Standing.CLOSED, vacancy)
    if found is None or verdict is not Verdict.ALLOW:
        return ApplyPanel(Standing.SIGN_IN if found is None else Standing.STAFF, vacancy)
    cv = cv_of(db(), candidate_id=candidate.id) if candidate else None
    if cv is None:
        return ApplyPanel(Standing.NO_CV, vacancy)
    return ApplyPanel(Standing.READY, vacancy, form=form or blank_form(vacancy, found), cv=cv)


def form_for(vacancy: Vacancy) -> type[ApplyForm]:
    """Return the form of a vacancy: no fields, or one for each question it asks."""
    fields = {
        f"answer_{question.position}": TextAreaField(
            question.text.in_(language()),
            widget=GovTextArea(),
            description=gettext("Answer in no more than %(number)s words", number=question.word_limit),
        )
        for question in vacancy.questions
    }
    return cast("type[ApplyForm]", type("QuestionsForm", (ApplyForm,), fields))


def blank_form(vacancy: Vacancy, reader: Account) -> ApplyForm:
    """Return a form opened now."""
    form = form_for(vacancy)(formdata=None)
    form.form_opened.data = opened_now(vacancy, reader)
    return form


def opened_now(vacancy: Vacancy, reader: Account) -> str:
    """Return proof that this reader was shown this vacancy's form at this instant."""
    return str(_signer().dumps([vacancy.id, reader.id, now().isoformat()]))


def opened_at(token: str, vacancy: Vacancy, reader: Account) -> datetime | None:
    """Return when a form was shown, or None where the proof is missing, forged or somebody else's."""
    try:
        vacancy_id, account_id, moment = _signer().loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    if (vacancy_id, account_id) != (vacancy.id, reader.id):
        return None
    return datetime.fromisoformat(moment)


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(backends().settings.secret_key, salt=SALT)
