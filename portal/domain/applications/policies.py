"""What may become of an application, and when a vacancy takes one. Pure: no session, no clock."""

from datetime import datetime, timedelta
from enum import Enum, auto

from portal.domain.applications.models import ApplicationState
from portal.domain.vacancies.models import Vacancy
from portal.domain.vacancies.status import VacancyStatus, status_of

GRACE = timedelta(minutes=10)


class Mover(Enum):
    """Who may make a move."""

    CANDIDATE = auto()
    PANEL = auto()


S = ApplicationState
TRANSITIONS: dict[tuple[ApplicationState, ApplicationState], Mover] = {
    (S.SUBMITTED, S.SHORTLISTED): Mover.PANEL,
    (S.SUBMITTED, S.NOT_SUCCESSFUL): Mover.PANEL,
    (S.SHORTLISTED, S.SUBMITTED): Mover.PANEL,  # a decision taken back
    (S.SHORTLISTED, S.INTERVIEW): Mover.PANEL,
    (S.SHORTLISTED, S.NOT_SUCCESSFUL): Mover.PANEL,
    (S.INTERVIEW, S.OFFERED): Mover.PANEL,
    (S.INTERVIEW, S.NOT_SUCCESSFUL): Mover.PANEL,
    (S.OFFERED, S.NOT_SUCCESSFUL): Mover.PANEL,
    (S.NOT_SUCCESSFUL, S.SHORTLISTED): Mover.PANEL,  # thought again, for example when somebody declined
    (S.SUBMITTED, S.WITHDRAWN): Mover.CANDIDATE,
    (S.SHORTLISTED, S.WITHDRAWN): Mover.CANDIDATE,
    (S.INTERVIEW, S.WITHDRAWN): Mover.CANDIDATE,
    (S.OFFERED, S.WITHDRAWN): Mover.CANDIDATE,
    (S.WITHDRAWN, S.SUBMITTED): Mover.CANDIDATE,  # undoing it returns to where it stood
    (S.WITHDRAWN, S.SHORTLISTED): Mover.CANDIDATE,
    (S.WITHDRAWN, S.INTERVIEW): Mover.CANDIDATE,
    (S.WITHDRAWN, S.OFFERED): Mover.CANDIDATE,
}


def is_legal(from_state: ApplicationState, to_state: ApplicationState, mover: Mover) -> bool:
    """Say whether somebody may move an application from one state to another."""
    return TRANSITIONS.get((from_state, to_state)) is mover


def next_states(state: ApplicationState, mover: Mover) -> list[ApplicationState]:
    """Return the states somebody may move an application to, in the table's order."""
    return [after for (before, after), who in TRANSITIONS.items() if before is state and who is mover]


def is_open(vacancy: Vacancy, *, at: datetime) -> bool:
    """Say whether a vacancy takes applications: published, opened, and before its closing time."""
    return status_of(vacancy, at) is VacancyStatus.LIVE


def may_submit(vacancy: Vacancy, *, form_opened: datetime | None, at: datetime) -> bool:
    """Say whether an application may be made now.

    At most ten minutes after the closing time, one whose form was opened before it still counts.
    `form_opened` must come from a source the applicant cannot forge; None: not known, so no grace.
    """
    if is_open(vacancy, at=at):
        return True
    if form_opened is None or vacancy.closes_at is None or at < vacancy.closes_at:
        return False
    return is_open(vacancy, at=form_opened) and at <= vacancy.closes_at + GRACE
