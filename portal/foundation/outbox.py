"""The outbox: events written in the same transaction as the change they announce, delivered at least once."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from portal.foundation.db import Base, str_enum
from portal.foundation.events import Event


class DeliveryState(StrEnum):
    """Where one handler's copy of an event stands. FAILED waits for a person and is never dropped."""

    WAITING = "waiting"
    LEASED = "leased"
    DONE = "done"
    FAILED = "failed"


class OutboxEvent(Base):
    """An announced fact."""

    __tablename__ = "outbox_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    payload: Mapped[dict[str, Any]]
    occurred_at: Mapped[datetime]
    fanned_out_at: Mapped[datetime | None] = mapped_column(index=True)


class Delivery(Base):
    """One event for one handler."""

    __tablename__ = "outbox_deliveries"
    __table_args__ = (
        UniqueConstraint("event_id", "handler"),
        Index("ix_outbox_deliveries_due", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey(OutboxEvent.id))
    handler: Mapped[str]
    state: Mapped[DeliveryState] = mapped_column(str_enum(DeliveryState), default=DeliveryState.WAITING)
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None] = mapped_column(Text)
    finished_at: Mapped[datetime | None]
    event: Mapped[OutboxEvent] = relationship()


def emit(session: Session, event: Event, *, at: datetime) -> None:
    """Announce an event. It is delivered if, and only if, this session's transaction commits."""
    session.add(OutboxEvent(name=event.name, payload=event.payload(), occurred_at=at))


def failed_deliveries(session: Session, *, limit: int = 200) -> list[Delivery]:
    """Return the deliveries that wait for a person, the newest first, with their events."""
    return list(
        session.scalars(
            select(Delivery)
            .options(joinedload(Delivery.event))
            .where(Delivery.state == DeliveryState.FAILED)
            .order_by(Delivery.finished_at.desc(), Delivery.id.desc())
            .limit(limit)
        )
    )


def retry_failed(session: Session, delivery_id: int, *, at: datetime) -> Delivery | None:
    """Give a failed delivery a fresh set of attempts; None where it does not exist or has not failed."""
    delivery = session.get(Delivery, delivery_id)
    if delivery is None or delivery.state is not DeliveryState.FAILED:
        return None
    delivery.state = DeliveryState.WAITING
    delivery.attempts = 0
    delivery.due_at = at
    delivery.finished_at = None
    session.flush()
    return delivery
