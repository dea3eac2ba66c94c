"""Leasing and settling deliveries. Each step is its own short transaction, so a crash at any point loses nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session, joinedload

from portal.foundation.outbox import Delivery, DeliveryState, OutboxEvent

LEASE = timedelta(minutes=2)
MAX_ATTEMPTS = 8
FIRST_RETRY = timedelta(seconds=5)
LAST_RETRY = timedelta(hours=1)
ERROR_LENGTH = 500


def fan_out(session: Session, *, handlers: Mapping[str, Sequence[str]], at: datetime, limit: int = 500) -> int:
    """Turn new events into one delivery per subscribed handler name; return how many events were taken."""
    fresh = session.scalars(
        select(OutboxEvent).where(OutboxEvent.fanned_out_at.is_(None)).order_by(OutboxEvent.id).limit(limit)
    ).all()
    for event in fresh:
        event.fanned_out_at = at
        for name in handlers.get(event.name, ()):
            session.add(Delivery(event_id=event.id, handler=name, due_at=at))
    session.flush()
    return len(fresh)


def lease(session: Session, *, at: datetime, limit: int = 1) -> list[Delivery]:
    """Take due deliveries, oldest first; one whose lease ran out (its worker died) counts as due."""
    due = session.scalars(
        select(Delivery)
        .options(joinedload(Delivery.event))
        .where(
            or_(
                (Delivery.state == DeliveryState.WAITING) & (Delivery.due_at <= at),
                (Delivery.state == DeliveryState.LEASED) & (Delivery.leased_until <= at),
            )
        )
        .order_by(Delivery.due_at, Delivery.id)
        .limit(limit)
    ).all()
    for delivery in due:
        delivery.state = DeliveryState.LEASED
        delivery.leased_until = at + LEASE
        delivery.attempts += 1
    session.flush()
    return list(due)


def renew(session: Session, delivery_id: int, *, at: datetime) -> None:
    """Lengthen a lease that still stands; nothing happens to a delivery that has been settled."""
    session.execute(
        update(Delivery)
        .where(Delivery.id == delivery_id, Delivery.state == DeliveryState.LEASED)
        .values(leased_until=at + LEASE)
    )


def settle_done(session: Session, delivery_id: int, *, at: datetime) -> None:
    """Note that a delivery's handler finished."""
    delivery = session.get_one(Delivery, delivery_id)
    delivery.state = DeliveryState.DONE
    delivery.leased_until = None
    delivery.finished_at = at
    delivery.last_error = None
    session.flush()


def settle_error(session: Session, delivery_id: int, *, error: str, at: datetime) -> None:
    """Note a failure: try again later, each time twice as late, or park it among the failed for a person."""
    delivery = session.get_one(Delivery, delivery_id)
    delivery.leased_until = None
    delivery.last_error = error[:ERROR_LENGTH]
    if delivery.attempts >= MAX_ATTEMPTS:
        delivery.state = DeliveryState.FAILED
        delivery.finished_at = at
    else:
        delivery.state = DeliveryState.WAITING
        delivery.due_at = at + min(FIRST_RETRY * 2 ** (delivery.attempts - 1), LAST_RETRY)
    session.flush()
