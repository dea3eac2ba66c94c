"""Reading applications. Candidates read their own; staff read through a scope, and nothing without one."""

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager, joinedload

from portal.domain.applications.models import Application, ApplicationState
from portal.domain.organisations.scope import Scope
from portal.domain.vacancies.models import Vacancy


def for_pair(session: Session, *, vacancy_id: int, candidate_id: int) -> Application | None:
    """Return a candidate's application for a vacancy, if there is one."""
    return session.scalar(
        select(Application).where(Application.vacancy_id == vacancy_id, Application.candidate_id == candidate_id)
    )


def for_candidate(session: Session, *, candidate_id: int) -> list[Application]:
    """Return a candidate's applications with their vacancies, newest first."""
    return list(
        session.scalars(
            select(Application)
            .options(joinedload(Application.vacancy))
            .where(Application.candidate_id == candidate_id)
            .order_by(Application.submitted_at.desc(), Application.id.desc())
        )
    )


def own_by_reference(session: Session, *, reference: str, candidate_id: int) -> Application | None:
    """Return one of a candidate's own applications, with vacancy and snapshot."""
    return session.scalar(
        select(Application)
        .options(joinedload(Application.vacancy), joinedload(Application.snapshot))
        .where(Application.reference == reference, Application.candidate_id == candidate_id)
    )


def for_vacancy(session: Session, vacancy_id: int, *, scope: Scope) -> list[Application]:
    """Return a vacancy's applications in the order they came, if its organisation is in scope; else none."""
    return list(
        session.scalars(
            select(Application)
            .join(Application.vacancy)
            .options(contains_eager(Application.vacancy), joinedload(Application.candidate))
            .where(Application.vacancy_id == vacancy_id, Vacancy.organisation_id.in_(scope.organisation_ids))
            .order_by(Application.submitted_at, Application.id)
        )
    )


def ids_in_the_running(session: Session, *, vacancy_id: int) -> list[int]:
    """Return the ids of a vacancy's applications that nobody has withdrawn or turned down, oldest first."""
    over = (ApplicationState.WITHDRAWN, ApplicationState.NOT_SUCCESSFUL)
    return list(
        session.scalars(
            select(Application.id)
            .where(Application.vacancy_id == vacancy_id, Application.state.not_in(over))
            .order_by(Application.id)
        )
    )


def scoped_by_reference(session: Session, *, reference: str, scope: Scope) -> Application | None:
    """Return an application if its vacancy's organisation is in scope."""
    return session.scalar(
        select(Application)
        .join(Application.vacancy)
        .options(contains_eager(Application.vacancy))
        .where(Application.reference == reference, Vacancy.organisation_id.in_(scope.organisation_ids))
    )
