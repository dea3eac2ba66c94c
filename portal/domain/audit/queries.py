"""Reading the audit log, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from portal.domain.audit.models import AuditEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFilter:
    """Which entries are wanted.

    `organisation_ids` are those the reader may see; None is the whole log, the platform's own entries included.
    `since` is included, `until` is not.
    """

    organisation_ids: frozenset[int] | None
    action: str = ""
    since: datetime | None = None
    until: datetime | None = None


def entries(session: Session, wanted: AuditFilter, *, limit: int, offset: int = 0) -> list[AuditEntry]:
    """Return a page of entries."""
    return list(
        session.scalars(
            select(AuditEntry)
            .where(*_conditions(wanted))
            .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
            .limit(limit)
            .offset(offset)
        )
    )


def count(session: Session, wanted: AuditFilter) -> int:
    """Count the entries."""
    return session.scalar(select(func.count()).select_from(AuditEntry).where(*_conditions(wanted))) or 0


def actions(session: Session, *, organisation_ids: frozenset[int] | None) -> list[str]:
    """Return every action that occurs, in alphabetical order."""
    wanted = AuditFilter(organisation_ids=organisation_ids)
    return list(
        session.scalars(select(AuditEntry.action).where(*_conditions(wanted)).distinct().order_by(AuditEntry.action))
    )


def about(session: Session, *, subject_type: str, subject_id: int) -> list[AuditEntry]:
    """Return everything recorded about one subject, the newest first."""
    return list(
        session.scalars(
            select(AuditEntry)
            .where(AuditEntry.subject_type == subject_type, AuditEntry.subject_id == subject_id)
            .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
        )
    )


def _conditions(wanted: AuditFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.organisation_ids is not None:
        conditions.append(AuditEntry.organisation_id.in_(wanted.organisation_ids))
    if wanted.action:
        conditions.append(AuditEntry.action == wanted.action)
    if wanted.since is not None:
        conditions.append(AuditEntry.at >= wanted.since)
    if wanted.until is not None:
        conditions.append(AuditEntry.at < wanted.until)
    return conditions
