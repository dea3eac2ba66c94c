"""Decisions for tests."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, StaffRole
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.shortlists.policies import reasons_for
from portal.domain.shortlists.services import decide
from tests.factories.accounts import make_account

DECIDED_AT = datetime(2026, 11, 23, 9, 50, tzinfo=UTC)


def make_decisions(
    session: Session, application: Application, *states: ApplicationState, actor: Account | None = None
) -> Sequence[ApplicationState]:
    """Move an application through these states, each with the first reason that goes with the move."""
    reviewer = (StaffRole.HIRING_REVIEWER,)
    actor = actor or make_account(session, roles=[(application.vacancy.organisation, role) for role in reviewer])
    for state in states:
        reason = reasons_for(application.state, state)[0]
        decide(session, application, to=state, reason=reason, actor=actor, at=DECIDED_AT)
    return states
