"""Erasing what has been kept as long as was promised. Doing it again finds nothing more.

Audit entries stay: they hold ids alone, and nothing leads from those to a person whose application is gone.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Invitation, SignInCode, SignInSession
from portal.domain.accounts.queries import IDLE
from portal.domain.applications.models import Application, ApplicationEvent, ApplicationSnapshot, EqualityResponse
from portal.domain.privacy import periods
from portal.domain.recommendations.models import ApplicationMatch
from portal.domain.shortlists.models import Decision
from portal.domain.vacancies.models import Vacancy, VacancyState
from portal.foundation.clock import CIVIL_TIME
from portal.foundation.outbox import Delivery, DeliveryState, OutboxEvent

BATCH = 200


def forget_applications(session: Session, *, at: datetime, limit: int = BATCH) -> int:
    """Erase applications whose vacancy ended too long ago, with all that hangs on them; return how many they were.

    At most `limit` of them, the oldest first, so that nobody waits long for the database.
    """
    before = _years_earlier(at, periods.APPLICATIONS_YEARS)
    ended = func.coalesce(Vacancy.withdrawn_at, Vacancy.closes_at)
    is_over = or_(Vacancy.state == VacancyState.WITHDRAWN, Vacancy.closes_at <= at)
    ids: Sequence[int] = session.scalars(
        select(Application.id)
        .join(Application.vacancy)
        .where(is_over, ended < before)
        .order_by(Application.id)
        .limit(limit)
    ).all()
    for hanging in (ApplicationMatch, Decision, ApplicationEvent, ApplicationSnapshot):
        session.execute(delete(hanging).where(hanging.application_id.in_(ids)))
    session.execute(delete(Application).where(Application.id.in_(ids)))
    session.flush()
    return len(ids)


def forget_sign_ins(session: Session, *, at: datetime) -> None:
    """Erase spent sign-in codes and sessions, and old invitations."""
    session.execute(delete(SignInCode).where(SignInCode.created_at < at - periods.SIGN_IN_CODES))
    ended = at - periods.SIGN_IN_SESSIONS
    session.execute(
        delete(SignInSession).where(
            or_(
                SignInSession.expires_at < ended,
                SignInSession.revoked_at < ended,
                SignInSession.last_seen_at < ended - IDLE,
            )
        )
    )
    session.execute(delete(Invitation).where(Invitation.created_at < at - periods.INVITATIONS))
    session.flush()


def forget_equality_answers(session: Session, *, at: datetime) -> None:
    """Erase equality answers of months that ended too long ago."""
    first = _years_earlier(at, periods.EQUALITY_YEARS).astimezone(CIVIL_TIME).date().replace(day=1)
    session.execute(delete(EqualityResponse).where(EqualityResponse.month < first))
    session.flush()


def forget_finished_work(session: Session, *, at: datetime) -> None:
    """Erase events every handler of which finished long ago. What failed waits for a person and stays."""
    before = at - periods.WORK_DONE
    old = OutboxEvent.fanned_out_at < before
    unfinished = select(Delivery.event_id).where(
        or_(Delivery.state != DeliveryState.DONE, Delivery.finished_at >= before)
    )
    done = select(OutboxEvent.id).where(old, OutboxEvent.id.not_in(unfinished))
    session.execute(delete(Delivery).where(Delivery.event_id.in_(done)))
    session.execute(delete(OutboxEvent).where(old, OutboxEvent.id.not_in(unfinished)))
    session.flush()


def _years_earlier(at: datetime, years: int) -> datetime:
    """Return the same day and time some years earlier; the 28th for the 29th of February."""
    is_leap_day = (at.month, at.day) == (2, 29)
    return at.replace(year=at.year - years, day=28 if is_leap_day else at.day)
