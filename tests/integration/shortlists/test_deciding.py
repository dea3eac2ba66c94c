"""Deciding is a person's act with a reason, and everything about it is on record."""

from datetime import datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account, StaffRole
from portal.domain.applications.errors import IllegalTransitionError
from portal.domain.applications.models import Application, ApplicationState
from portal.domain.applications.services import withdraw
from portal.domain.audit.models import AuditEntry
from portal.domain.shortlists.errors import (
    DecidedMeanwhileError,
    NoteTooLongError,
    WithdrawnError,
    WrongReasonError,
)
from portal.domain.shortlists.models import Decision, DecisionReason
from portal.domain.shortlists.queries import decisions_of
from portal.domain.shortlists.services import decide, view_cv
from portal.foundation.clock import FixedClock
from portal.foundation.outbox import OutboxEvent
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.shortlists import make_decisions

S = ApplicationState
R = DecisionReason


@pytest.fixture
def application(session: Session) -> Application:
    made = make_application(session)
    session.commit()
    return made


@pytest.fixture
def reviewer(session: Session, application: Application) -> Account:
    made = make_account(session, roles=[(application.vacancy.organisation, StaffRole.HIRING_REVIEWER)])
    session.commit()
    return made


@pytest.fixture
def at(clock: FixedClock) -> datetime:
    return clock.now()


def audited(session: Session, application: Application) -> list[tuple[str, int | None]]:
    entries = session.execute(
        select(AuditEntry.action, AuditEntry.actor_account_id)
        .where(AuditEntry.subject_type == "application", AuditEntry.subject_id == application.id)
        .order_by(AuditEntry.id)
    )
    return [(action, actor) for action, actor in entries if action != "applications.submitted"]


def test_a_decision_is_written_with_state_history_event_and_audit_or_not_at_all(
    session: Session, application: Application, reviewer: Account, at: datetime
) -> None:
    def everything() -> tuple[object, ...]:
        events = session.scalars(select(OutboxEvent.name).where(OutboxEvent.name == "ApplicationStateChanged")).all()
        states = [step.to_state for step in application.history]
        decisions = [(row.to_state, row.reason, row.note) for row in decisions_of(session, application.id)]
        return application.state, states, decisions, list(events), audited(session, application)

    before = everything()
    decide(session, application, to=S.SHORTLISTED, reason=R.COULD_LEARN, note=" Strong. ", actor=reviewer, at=at)
    assert everything() == (
        S.SHORTLISTED,
        [S.SUBMITTED, S.SHORTLISTED],
        [(S.SHORTLISTED, R.COULD_LEARN, "Strong.")],
        ["ApplicationStateChanged"],
        [("applications.state_changed", reviewer.id), ("shortlists.decided", reviewer.id)],
    )
    session.rollback()
    assert everything() == before


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        (S.SHORTLISTED, R.OTHERS_STRONGER),
        (S.NOT_SUCCESSFUL, R.MEETS_ESSENTIALS),
        (S.NOT_SUCCESSFUL, R.INTERVIEW_PERFORMANCE),  # nobody was interviewed yet
    ],
)
def test_the_reason_must_go_with_the_direction(
    session: Session, application: Application, reviewer: Account, *, to: S, reason: R, at: datetime
) -> None:
    with pytest.raises(WrongReasonError):
        decide(session, application, to=to, reason=reason, actor=reviewer, at=at)
    assert application.state is S.SUBMITTED


@pytest.mark.parametrize("to", [S.INTERVIEW, S.OFFERED, S.WITHDRAWN, S.SUBMITTED])
def test_moves_the_table_does_not_have_are_refused(
    session: Session, application: Application, reviewer: Account, to: S, at: datetime
) -> None:
    with pytest.raises(IllegalTransitionError):
        decide(session, application, to=to, reason=R.MEETS_ESSENTIALS, actor=reviewer, at=at)


def test_of_two_reviewers_deciding_at_once_the_second_is_told(
    session: Session, application: Application, reviewer: Account, at: datetime
) -> None:
    make_decisions(session, application, S.SHORTLISTED)
    with pytest.raises(DecidedMeanwhileError):
        decide(
            session,
            application,
            to=S.NOT_SUCCESSFUL,
            reason=R.OTHERS_STRONGER,
            actor=reviewer,
            at=at,
            seen=S.SUBMITTED,
        )
    assert application.state is S.SHORTLISTED


def test_a_note_has_an_end(session: Session, application: Application, reviewer: Account, at: datetime) -> None:
    with pytest.raises(NoteTooLongError):
        decide(
            session,
            application,
            to=S.SHORTLISTED,
            reason=R.MEETS_ESSENTIALS,
            note="x" * 2001,
            actor=reviewer,
            at=at,
        )


def test_taking_a_decision_back_is_another_decision(
    session: Session, application: Application, reviewer: Account, at: datetime
) -> None:
    make_decisions(session, application, S.SHORTLISTED, actor=reviewer)
    decide(session, application, to=S.SUBMITTED, reason=R.DECIDED_IN_ERROR, actor=reviewer, at=at)
    assert [(row.from_state, row.to_state) for row in decisions_of(session, application.id)] == [
        (S.SUBMITTED, S.SHORTLISTED),
        (S.SHORTLISTED, S.SUBMITTED),
    ]


def test_nobody_rewrites_a_decision_or_the_audit_log(session: Session, application: Application) -> None:
    make_decisions(session, application, S.SHORTLISTED)
    session.commit()
    for statement in (
        "UPDATE decisions SET note = 'better'",
        "UPDATE audit_entries SET actor_account_id = NULL",
        "DELETE FROM audit_entries",
    ):
        with pytest.raises(IntegrityError):
            session.execute(text(statement))
        session.rollback()
    assert session.scalars(select(Decision)).one().note == ""


def test_every_look_at_a_cv_is_on_record_in_the_same_transaction(
    session: Session, application: Application, reviewer: Account, at: datetime
) -> None:
    view_cv(session, application, actor=reviewer, at=at)
    view_cv(session, application, actor=reviewer, at=at)
    assert audited(session, application) == [("shortlists.cv_viewed", reviewer.id)] * 2
    session.rollback()
    assert audited(session, application) == []


def test_a_cv_is_blind_until_shortlisted(
    session: Session, application: Application, reviewer: Account, at: datetime
) -> None:
    assert "Gwenllian" not in repr(view_cv(session, application, actor=reviewer, at=at))
    make_decisions(session, application, S.SHORTLISTED)
    assert "Gwenllian" in view_cv(session, application, actor=reviewer, at=at).text


def test_a_withdrawn_cv_is_not_read(
    session: Session, application: Application, reviewer: Account, at: datetime
) -> None:
    withdraw(session, application=application, at=at)
    with pytest.raises(WithdrawnError):
        view_cv(session, application, actor=reviewer, at=at)
    assert audited(session, application) == [("applications.withdrawn", application.candidate.account_id)]
