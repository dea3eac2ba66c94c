"""Writing the audit log."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from portal.domain.audit.models import AuditEntry


def record(
    session: Session,
    *,
    action: str,
    subject_type: str,
    subject_id: int,
    actor_account_id: int | None,
    at: datetime,
    organisation_id: int | None = None,
    details: dict[str, Any] | None = None,
) -> None:
    """Add one entry to the audit log, in the caller's transaction.

    `action` is `room.verb` (`applications.cv_viewed`); `details` holds codes and ids, never personal data.
    `actor_account_id` is None for the system itself.
    """
    session.add(
        AuditEntry(
            at=at,
            actor_account_id=actor_account_id,
            organisation_id=organisation_id,
            action=action,
            subject_type=subject_type,
            subject_id=subject_id,
            details=details or {},
        )
    )
    session.flush()
