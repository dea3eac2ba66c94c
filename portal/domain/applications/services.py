"""Applying, withdrawing and being decided on."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account
from portal.domain.applications.errors import (
    IllegalTransitionError,
    NoCvError,
    TooLateError,
    VacancyNotOpenError,
)
from portal.domain.applications.events import (
    ApplicationLapsed,
    ApplicationReinstated,
    ApplicationStateChanged,
    ApplicationSubmitted,
    ApplicationWithdrawn,
)
from portal.domain.applications.models import Application, ApplicationEvent, ApplicationState
from portal.domain.applications.policies import Mover, is_legal, is_open, may_submit
from portal.domain.applications.queries import for_pair, ids_in_the_running
from portal.domain.applications.references import new_reference
from portal.domain.applications.snapshot import take_snapshot
from portal.domain.audit.services import record
from portal.domain.candidates.models import Candidate
from portal.domain.cvs.queries import cv_of
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Language
from portal.foundation.outbox import emit


def submit(
    session: Session,
    *,
    vacancy: Vacancy,
    candidate: Candidate,
    language: Language,
    at: datetime,
    answers: Mapping[int, str] | None = None,
    form_opened: datetime | None = None,
) -> Application:
    """Apply, or return the application there already is: however often it is asked, there is one.

    `answers` are by question position; `form_opened` is when the form was shown, from a signed source.

    Raises:
        VacancyNotOpenError: not open yet, closed (grace included) or withdrawn.
        NoCvError: the candidate has no CV.
        InvalidAnswersError: an answer is missing or too long.

    """
    made = for_pair(session, vacancy_id=vacancy.id, candidate_id=candidate.id)
    if made is not None:
        return made
    if not may_submit(vacancy, form_opened=form_opened, at=at):
        raise VacancyNotOpenError(vacancy.reference)
    cv = cv_of(session, candidate_id=candidate.id)
    if cv is None:
        raise NoCvError
    application = Application(
        reference=new_reference(),
        vacancy_id=vacancy.id,
        candidate_id=candidate.id,
        state=ApplicationState.SUBMITTED,
        language=language,
        submitted_at=at,
        snapshot=take_snapshot(cv, vacancy, answers or {}),
        history=[ApplicationEvent(at=at, from_state=None, to_state=ApplicationState.SUBMITTED, is_by_candidate=True)],
    )
    try:
        with session.begin_nested():
            session.add(application)
    except IntegrityError:  # the other tab was faster
        made = for_pair(session, vacancy_id=vacancy.id, candidate_id=candidate.id)
        if made is None:
            raise
        return made
    _audit(session, application, "submitted", by=candidate.account_id, at=at)
    emit(session, ApplicationSubmitted(application_id=application.id), at=at)
    return application


def withdraw(session: Session, *, application: Application, at: datetime) -> None:
    """Take an application back; withdrawing twice changes nothing.

    Raises:
        TooLateError: the vacancy has closed.
        IllegalTransitionError: it has been decided already.

    """
    if application.state is ApplicationState.WITHDRAWN:
        return
    if not is_open(application.vacancy, at=at):
        raise TooLateError(application.reference)
    step = _move(session, application, ApplicationState.WITHDRAWN, mover=Mover.CANDIDATE, at=at)
    _audit(session, application, "withdrawn", by=application.candidate.account_id, at=at)
    emit(session, ApplicationWithdrawn(application_id=application.id, history_id=step.id), at=at)


def reinstate(session: Session, *, application: Application, at: datetime) -> None:
    """Undo a withdrawing: the application, as it was sent, stands where it stood before.

    Raises:
        TooLateError: the vacancy has closed.
        IllegalTransitionError: it is not withdrawn.

    """
    if application.state is not ApplicationState.WITHDRAWN:
        raise IllegalTransitionError(application.state)
    if not is_open(application.vacancy, at=at):
        raise TooLateError(application.reference)
    before = application.history[-1].from_state or ApplicationState.SUBMITTED
    application.withdrawn_at = None
    step = _move(session, application, before, mover=Mover.CANDIDATE, at=at)
    _audit(session, application, "reinstated", by=application.candidate.account_id, at=at)
    emit(session, ApplicationReinstated(application_id=application.id, history_id=step.id), at=at)


def lapse_all(session: Session, *, vacancy: Vacancy, at: datetime) -> int:
    """Announce to everybody still in the running that the vacancy is withdrawn; return how many they are."""
    ids = ids_in_the_running(session, vacancy_id=vacancy.id)
    for application_id in ids:
        emit(session, ApplicationLapsed(application_id=application_id), at=at)
    session.flush()
    return len(ids)


def change_state(
    session: Session,
    application: Application,
    to: ApplicationState,
    *,
    actor: Account,
    by_candidate: bool,
    at: datetime,
) -> None:
    """Move an application to another state, in the name of a panel member or of the candidate.

    Raises:
        IllegalTransitionError: the table of legal moves has no such move for them.

    """
    step = _move(session, application, to, mover=Mover.CANDIDATE if by_candidate else Mover.PANEL, at=at)
    _audit(session, application, "state_changed", by=actor.id, at=at, to=to.value)
    emit(
        session,
        ApplicationStateChanged(application_id=application.id, to_state=to.value, history_id=step.id),
        at=at,
    )


def _move(
    session: Session, application: Application, to: ApplicationState, *, mover: Mover, at: datetime
) -> ApplicationEvent:
    before = application.state
    if not is_legal(before, to, mover):
        raise IllegalTransitionError(f"{before} to {to}")
    if to is ApplicationState.WITHDRAWN:
        application.withdrawn_at = at
    application.state = to
    step = ApplicationEvent(at=at, from_state=before, to_state=to, is_by_candidate=mover is Mover.CANDIDATE)
    application.history.append(step)
    session.flush()
    return step


def _audit(
    session: Session,
    application: Application,
    verb: str,
    *,
    by: int,
    at: datetime,
    **details: str,
) -> None:
    record(
        session,
        action=f"applications.{verb}",
        subject_type="application",
        subject_id=application.id,
        organisation_id=application.vacancy.organisation_id,
        actor_account_id=by,
        at=at,
        details={"vacancy_id": application.vacancy_id, **details},
    )
