"""Reading stored CVs."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.domain.cvs.models import Cv


def cv_of(session: Session, *, candidate_id: int) -> Cv | None:
    """Return a candidate's CV, if there is one."""
    return session.scalar(select(Cv).where(Cv.candidate_id == candidate_id))


def keys_in_use(session: Session, *, keys: Iterable[str]) -> set[str]:
    """Return those of these storage keys that a CV holds on to."""
    return set(session.scalars(select(Cv.storage_key).where(Cv.storage_key.in_(list(keys)))))
