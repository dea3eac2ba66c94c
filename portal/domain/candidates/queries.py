"""Reading candidates."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.candidates.models import Candidate


def candidate_of(session: Session, *, account_id: int) -> Candidate | None:
    """Return the candidate an account is, or None while it has never looked for work."""
    return session.scalar(select(Candidate).where(Candidate.account_id == account_id))
