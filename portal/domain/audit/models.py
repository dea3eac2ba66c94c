"""The audit log: rows are added and never changed, which triggers in the database enforce."""

from datetime import datetime
from typing import Any

from sqlalchemy import DDL, Index, event
from sqlalchemy.orm import Mapped, mapped_column

from portal.foundation.db import Base


class AuditEntry(Base):
    """One act. Ids are plain numbers, not foreign keys: the record outlives what it speaks of."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index("ix_audit_entries_subject", "subject_type", "subject_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor_account_id: Mapped[int | None] = mapped_column(index=True)
    organisation_id: Mapped[int | None] = mapped_column(index=True)
    action: Mapped[str] = mapped_column(index=True)
    subject_type: Mapped[str]
    subject_id: Mapped[int]
    details: Mapped[dict[str, Any]]


APPEND_ONLY = [
    f"CREATE TRIGGER audit_entries_no_{verb.lower()} BEFORE {verb} ON audit_entries "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"
    for verb in ("UPDATE", "DELETE")
]

for statement in APPEND_ONLY:
    trigger = DDL(statement)  # type: ignore[no-untyped-call]  # untyped upstream
    event.listen(AuditEntry.__table__, "after_create", trigger.execute_if(dialect="sqlite"))
