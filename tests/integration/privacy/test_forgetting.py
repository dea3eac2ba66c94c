"""What the retention list promises to forget is forgotten, and nothing sooner."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.accounts.models import Account, Invitation, SignInCode, SignInSession, StaffRole
from portal.domain.accounts.sessions import LIFETIME
from portal.domain.applications.models import (
    Application,
    ApplicationEvent,
    ApplicationSnapshot,
    ApplicationState,
    EqualityResponse,
)
from portal.domain.audit.models import AuditEntry
from portal.domain.cvs.models import Cv
from portal.domain.privacy import periods
from portal.domain.privacy.forget import forget_applications
from portal.domain.recommendations.models import ApplicationMatch
from portal.domain.shortlists.models import Decision
from portal.domain.vacancies.services import withdraw
from portal.foundation.clock import FixedClock
from portal.foundation.db import Base
from portal.foundation.i18n import Language
from portal.foundation.outbox import Delivery, DeliveryState, OutboxEvent
from portal.workers.schedule import Chore, Schedule, forget
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.organisations import make_organisation
from tests.factories.recommendations import make_match
from tests.factories.shortlists import make_decisions
from tests.factories.vacancies import make_vacancy

DAY = timedelta(days=1)
APPLICATION_TABLES = (ApplicationMatch, Decision, ApplicationEvent, ApplicationSnapshot, Application)


def counts(session: Session, tables: Sequence[type[Base]]) -> list[int]:
    return [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]


def run(backends: Backends, session: Session, at: datetime) -> None:
    session.commit()
    backends.clock.at = at  # type: ignore[attr-defined]  # the tests' clock
    Schedule((Chore(forget, DAY),)).run_due(backends)
    session.expire_all()


@pytest.fixture
def decided(session: Session) -> Application:
    application = make_application(session)
    make_match(session, application)
    make_decisions(session, application, ApplicationState.SHORTLISTED)
    return application


def test_an_application_goes_with_all_that_hangs_on_it_a_year_after_closing(
    backends: Backends, session: Session, decided: Application
) -> None:
    closed = decided.vacancy.closes_at
    assert closed is not None
    run(backends, session, closed.replace(year=closed.year + 1) - DAY)
    assert min(counts(session, APPLICATION_TABLES)) > 0
    audited = counts(session, [AuditEntry])
    run(backends, session, closed.replace(year=closed.year + 1) + DAY)
    assert counts(session, APPLICATION_TABLES) == [0] * len(APPLICATION_TABLES)
    assert counts(session, [Cv, AuditEntry]) == [1, *audited], "the CV is its owner's, the audit log stays"


def test_one_for_a_vacancy_that_was_withdrawn_goes_a_year_after_that(
    backends: Backends, session: Session, decided: Application, clock: FixedClock
) -> None:
    at = clock.now()
    withdraw(session, decided.vacancy, reason="No funds", actor=decided.vacancy.author, at=at)
    run(backends, session, at.replace(year=at.year + 1) + DAY)
    assert counts(session, APPLICATION_TABLES) == [0] * len(APPLICATION_TABLES)


def test_one_for_a_vacancy_that_is_still_open_stays_however_old_it_is(session: Session, clock: FixedClock) -> None:
    vacancy = make_vacancy(session, organisation=make_organisation(session), at=clock.now())
    make_application(session, vacancy=vacancy)
    vacancy.closes_at = clock.now() + timedelta(days=3 * 365)
    session.flush()
    assert forget_applications(session, at=clock.now() + timedelta(days=2 * 365)) == 0


def test_they_go_a_batch_at_a_time_and_all_in_the_end(backends: Backends, session: Session) -> None:
    vacancy = make_application(session).vacancy
    for _ in range(2):
        make_application(session, vacancy=vacancy)
    later = backends.clock.now() + timedelta(days=3 * 365)
    assert forget_applications(session, at=later, limit=2) == 2
    run(backends, session, later)
    assert counts(session, APPLICATION_TABLES) == [0] * len(APPLICATION_TABLES)


def sign_in(session: Session, account: Account, at: datetime, *, name: str, revoked: datetime | None = None) -> None:
    session.add(
        SignInSession(
            account_id=account.id,
            token_hash=name,
            created_at=at,
            last_seen_at=at,
            expires_at=at + LIFETIME,
            revoked_at=revoked,
        )
    )


def test_spent_codes_and_sessions_and_old_invitations_go(backends: Backends, session: Session) -> None:
    at = backends.clock.now()
    organisation = make_organisation(session)
    account = make_account(session)
    for number, age in enumerate((timedelta(hours=1), 2 * DAY)):
        session.add(
            SignInCode(
                email="person@people.example",
                language=Language.ENGLISH,
                nonce=str(number),
                code_hash="x",
                address_hash="x",
                created_at=at - age,
                expires_at=at - age,
            )
        )
    sign_in(session, account, at - DAY, name="young")
    sign_in(session, account, at - DAY, name="signed out", revoked=at - DAY)
    sign_in(session, account, at - 31 * DAY, name="idle for a month")
    sign_in(session, account, at - 70 * DAY, name="expired")
    for number, age in enumerate((364, 366)):
        session.add(
            Invitation(
                organisation_id=organisation.id,
                email="person@people.example",
                role=StaffRole.AUTHOR,
                language=Language.ENGLISH,
                nonce=str(number),
                token_hash=str(number),
                invited_by_id=account.id,
                created_at=at - age * DAY,
                expires_at=at,
            )
        )
    run(backends, session, at)
    assert counts(session, [SignInCode, Invitation]) == [1, 1]
    assert set(session.scalars(select(SignInSession.token_hash))) == {"young", "signed out"}


def test_equality_answers_go_after_three_years(backends: Backends, session: Session) -> None:
    organisation = make_organisation(session)
    for number, month in enumerate((date(2023, 10, 1), date(2023, 11, 1), date(2026, 11, 1)), 1):
        session.add(EqualityResponse(id=number, organisation_id=organisation.id, month=month, answers={}))
    run(backends, session, backends.clock.now())  # 23 November 2026
    assert list(session.scalars(select(EqualityResponse.id).order_by(EqualityResponse.id))) == [2, 3]


def test_work_long_done_goes_and_what_failed_stays(backends: Backends, session: Session) -> None:
    at = backends.clock.now()
    for name, state, age in (
        ("Done", DeliveryState.DONE, 91),
        ("Failed", DeliveryState.FAILED, 91),
        ("Waiting", DeliveryState.WAITING, 91),
        ("Fresh", DeliveryState.DONE, 1),
    ):
        when = at - age * DAY
        happened = OutboxEvent(name=name, payload={}, occurred_at=when, fanned_out_at=when)
        session.add(happened)
        session.flush()
        session.add(Delivery(event_id=happened.id, handler="h", state=state, due_at=when, finished_at=when))
    when = at - 91 * DAY
    session.add(OutboxEvent(name="Heard by nobody", payload={}, occurred_at=when, fanned_out_at=when))
    session.add(OutboxEvent(name="New", payload={}, occurred_at=when, fanned_out_at=None))
    run(backends, session, at)
    left = set(session.scalars(select(OutboxEvent.name)))
    assert left == {"Failed", "Waiting", "Fresh", "New"}
    assert counts(session, [Delivery]) == [3]


def test_the_retention_list_says_what_the_code_does() -> None:
    lines = Path("docs/data-protection.md").read_text(encoding="utf-8").splitlines()
    rows = {line.split("|")[1].strip(): line for line in lines if line.startswith("| ")}
    assert f"{12 * periods.APPLICATIONS_YEARS} months after" in rows["applications"]
    assert f"{periods.EQUALITY_YEARS} years |" in rows["equality_responses"]
    assert f"{periods.WORK_DONE.days} days" in rows["outbox_events"]
    assert f"deleted {periods.SIGN_IN_SESSIONS.days} days later" in rows["sign_in_sessions"]
    assert "deleted a day later" in rows["sign_in_codes"]
    assert periods.SIGN_IN_CODES == DAY
