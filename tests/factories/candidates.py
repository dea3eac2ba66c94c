"""Candidates for tests."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account
from portal.domain.candidates.models import Candidate
from tests.factories.accounts import make_account

LONG_AGO = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def make_candidate(session: Session, *, account: Account | None = None, phone: str = "") -> Candidate:
    """A candidate with an account of their own, unless told otherwise."""
    account = account or make_account(session)
    made = Candidate(account_id=account.id, account=account, phone=phone, created_at=LONG_AGO)
    session.add(made)
    session.flush()
    return made
