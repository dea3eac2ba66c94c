"""Becoming a candidate."""

from datetime import datetime

from sqlalchemy.orm import Session

from portal.domain.accounts.models import Account
from portal.domain.audit.services import record
from portal.domain.candidates.models import Candidate
from portal.domain.candidates.queries import candidate_of


def ensure_candidate(session: Session, *, account: Account, at: datetime) -> Candidate:
    """Return the candidate an account is, making one on its first act as a candidate."""
    found = candidate_of(session, account_id=account.id)
    if found is not None:
        return found
    candidate = Candidate(account_id=account.id, created_at=at)
    session.add(candidate)
    session.flush()
    record(
        session,
        action="candidates.joined",
        subject_type="candidate",
        subject_id=candidate.id,
        actor_account_id=account.id,
        at=at,
    )
    return candidate
