"""Planned applications, made and decided on through the same services people use."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from portal.cli.demo.applications import PlannedApplication
from portal.cli.seeding.staff import CouncilStaff
from portal.domain.applications import services
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.candidates.models import Candidate
from portal.domain.shortlists.models import DecisionReason
from portal.domain.shortlists.services import decide
from portal.domain.vacancies.models import Vacancy
from portal.foundation.i18n import Language

BETWEEN_STEPS = timedelta(hours=20)


def create_applications(
    session: Session,
    planned: Iterable[PlannedApplication],
    *,
    candidates: Sequence[Candidate],
    vacancies: Mapping[str, Vacancy],
    staff: Mapping[str, CouncilStaff],
    at: datetime,
) -> Iterator[Application]:
    """Apply as planned, each on its day, and take the steps that followed."""
    for plan in planned:
        vacancy, candidate = vacancies[plan.vacancy_key], candidates[plan.candidate_index]
        sent_at = _sent_at(plan, vacancy, at=at)
        application = services.submit(
            session,
            vacancy=vacancy,
            candidate=candidate,
            language=Language(candidate.account.language),
            at=sent_at,
            answers=dict(enumerate(plan.answers, 1)),
        )
        _take_steps(session, application, plan, staff[vacancy.organisation.code], sent_at=sent_at, at=at)
        yield application


def _sent_at(plan: PlannedApplication, vacancy: Vacancy, *, at: datetime) -> datetime:
    """Return an instant on the planned day, within the time the vacancy was open."""
    spread = timedelta(minutes=1 + 17 * plan.candidate_index % 300)
    earliest = vacancy.opens_at + spread if vacancy.opens_at else at
    latest = vacancy.closes_at - spread if vacancy.closes_at else at
    return min(max(at - timedelta(days=plan.days_ago) - spread, earliest), latest, at)


def _take_steps(
    session: Session,
    application: Application,
    plan: PlannedApplication,
    staff: CouncilStaff,
    *,
    sent_at: datetime,
    at: datetime,
) -> None:
    for number, (state, reason) in enumerate(plan.steps, 1):
        step_at = min(sent_at + number * BETWEEN_STEPS, at)
        if state == ApplicationState.WITHDRAWN:
            services.withdraw(session, application=application, at=step_at)
        else:
            decide(
                session,
                application,
                to=ApplicationState(state),
                reason=DecisionReason(reason),
                note="",
                actor=staff.reviewer,
                at=step_at,
            )
