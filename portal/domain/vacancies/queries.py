"""Reading vacancies: the public sees what was opened, staff what their scope holds (by default nothing)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from portal.domain.organisations.scope import NOTHING, Scope
from portal.domain.vacancies.models import Vacancy, VacancyState
from portal.domain.vacancies.references import normalised
from portal.domain.vacancies.status import VacancyStatus

PUBLISHED = Vacancy.state == VacancyState.PUBLISHED


def live(at: datetime) -> ColumnElement[bool]:
    """Match vacancies people can apply for at an instant."""
    return and_(PUBLISHED, Vacancy.opens_at <= at, Vacancy.closes_at > at)


def scheduled(at: datetime) -> ColumnElement[bool]:
    """Match published vacancies that open later."""
    return and_(PUBLISHED, Vacancy.opens_at > at)


def closed(at: datetime) -> ColumnElement[bool]:
    """Match vacancies whose closing time has come."""
    return and_(PUBLISHED, Vacancy.opens_at <= at, Vacancy.closes_at <= at)


def with_status(status: VacancyStatus, at: datetime) -> ColumnElement[bool]:
    """Match vacancies of one status: the SQL twin of `status_of`."""
    match status:
        case VacancyStatus.LIVE:
            return live(at)
        case VacancyStatus.SCHEDULED:
            return scheduled(at)
        case VacancyStatus.CLOSED:
            return closed(at)
        case _:
            return Vacancy.state == VacancyState(status.value)


def status_column(at: datetime) -> ColumnElement[str]:
    """Return the status as a SQL expression, for counting and sorting."""
    return case(*((with_status(status, at), status.value) for status in VacancyStatus), else_="")


def has_been_public(at: datetime) -> ColumnElement[bool]:
    """Match vacancies whose page anybody may have seen: live, closed, or withdrawn after they opened."""
    return or_(
        and_(PUBLISHED, Vacancy.opens_at <= at),
        and_(Vacancy.state == VacancyState.WITHDRAWN, Vacancy.opens_at <= Vacancy.withdrawn_at),
    )


def by_reference_for_public(session: Session, *, reference: str, at: datetime) -> Vacancy | None:
    """Return a vacancy anybody may know of; drafts, reviews and scheduled ones are None."""
    found = select(Vacancy).where(Vacancy.reference == normalised(reference), has_been_public(at))
    return session.scalar(found)


def live_vacancies(
    session: Session,
    *,
    at: datetime,
    organisation_id: int | None = None,
    role_id: str | None = None,
    level_id: str | None = None,
    limit: int | None = None,
) -> Sequence[Vacancy]:
    """Return live vacancies, those closing first first, of one council or framework role level if asked."""
    statement = select(Vacancy).where(live(at)).order_by(Vacancy.closes_at, Vacancy.id).limit(limit)
    wanted = {
        Vacancy.organisation_id: organisation_id,
        Vacancy.role_id: role_id,
        Vacancy.level_id: level_id,
    }
    for column, value in wanted.items():
        if value is not None:
            statement = statement.where(column == value)
    return session.scalars(statement).all()


def live_counts(session: Session, *, at: datetime) -> dict[int, int]:
    """Return how many live vacancies each organisation (by id) has; those without any are left out."""
    rows = session.execute(
        select(Vacancy.organisation_id, func.count())
        .where(live(at))
        .group_by(Vacancy.organisation_id)
        .order_by(Vacancy.organisation_id)
    )
    return {organisation_id: number for organisation_id, number in rows}  # noqa: C416 - rows are typed as Row, not as pairs


def by_reference_for_staff(session: Session, scope: Scope, *, reference: str) -> Vacancy | None:
    """Return a vacancy of an organisation in scope, in whatever state; None for anybody else's."""
    return session.scalar(select(Vacancy).where(Vacancy.reference == normalised(reference), _within(scope)))


def for_staff(
    session: Session,
    scope: Scope,
    *,
    at: datetime,
    reviewing: Scope = NOTHING,
    status: VacancyStatus | None = None,
    limit: int = 25,
    offset: int = 0,
) -> Sequence[Vacancy]:
    """Return a page of the scope's vacancies, the latest touched first; nothing without a scope.

    Of organisations in `reviewing`, only what has been public is there.
    """
    statement = (
        select(Vacancy).where(_listed(scope, reviewing, at)).order_by(Vacancy.updated_at.desc(), Vacancy.id.desc())
    )
    if status is not None:
        statement = statement.where(with_status(status, at))
    return session.scalars(statement.limit(limit).offset(offset)).all()


def counts_for_staff(
    session: Session, scope: Scope, *, at: datetime, reviewing: Scope = NOTHING
) -> dict[VacancyStatus, int]:
    """Return how many of the scope's vacancies have each status, zeros included."""
    status = status_column(at)
    rows = session.execute(
        select(status, func.count()).where(_listed(scope, reviewing, at)).group_by(status).order_by(status)
    )
    found = {VacancyStatus(name): count for name, count in rows}
    return {status: found.get(status, 0) for status in VacancyStatus}


def reference_taken(session: Session, *, reference: str) -> bool:
    """Say whether a reference is in use."""
    return session.scalar(select(Vacancy.id).where(Vacancy.reference == reference)) is not None


def _listed(scope: Scope, reviewing: Scope, at: datetime) -> ColumnElement[bool]:
    return or_(_within(scope), and_(_within(reviewing), has_been_public(at)))


def _within(scope: Scope) -> ColumnElement[bool]:
    return Vacancy.organisation_id.in_(scope.organisation_ids)
