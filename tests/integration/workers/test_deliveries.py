"""An event reaches each of its handlers, whatever dies on the way."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.foundation.clock import FixedClock
from portal.foundation.events import Event
from portal.foundation.outbox import Delivery, DeliveryState, emit
from portal.workers import deliveries
from portal.workers.heartbeat import Heartbeat
from portal.workers.runner import Worker


@dataclass(frozen=True)
class KettleBoiled(Event):
    cups: int


@pytest.fixture
def poured() -> list[int]:
    return []


@pytest.fixture
def worker(backends: Backends, poured: list[int]) -> Worker:
    def pour(_session: Session, _backends: Backends, event: KettleBoiled, _at: datetime) -> None:
        if event.cups < 0:
            raise ValueError("no such cup")
        poured.append(event.cups)

    def wash(_session: Session, _backends: Backends, event: KettleBoiled, _at: datetime) -> None:
        poured.append(event.cups * 100)

    return Worker(backends, {KettleBoiled: [pour, wash]})


def announce(session: Session, clock: FixedClock, cups: int) -> None:
    emit(session, KettleBoiled(cups=cups), at=clock.now())
    session.commit()


def test_every_handler_hears_a_committed_event_once(
    session: Session, clock: FixedClock, worker: Worker, poured: list[int]
) -> None:
    announce(session, clock, 2)
    worker.drain()
    worker.drain()
    assert poured == [2, 200]


def test_an_event_of_a_rolled_back_change_is_never_heard(
    session: Session, clock: FixedClock, worker: Worker, poured: list[int]
) -> None:
    emit(session, KettleBoiled(cups=2), at=clock.now())
    session.rollback()
    worker.drain()
    assert poured == []


def test_a_failing_handler_waits_longer_each_time_and_ends_in_the_failed_list(
    session: Session, clock: FixedClock, worker: Worker, poured: list[int]
) -> None:
    announce(session, clock, -1)
    for _ in range(deliveries.MAX_ATTEMPTS):
        worker.drain()
        clock.at += timedelta(hours=1)
    failed = session.scalars(select(Delivery).where(Delivery.state == DeliveryState.FAILED)).all()
    assert [delivery.attempts for delivery in failed] == [deliveries.MAX_ATTEMPTS]
    assert str(failed[0].last_error).startswith("ValueError at workers/test_deliveries.py:")
    assert "cup" not in str(failed[0].last_error), "an error's words may quote people"
    assert poured == [-100]


def test_a_delivery_whose_worker_died_is_taken_again_when_its_lease_runs_out(
    session: Session, clock: FixedClock, worker: Worker, poured: list[int]
) -> None:
    announce(session, clock, 3)
    deliveries.fan_out(session, handlers=worker.names, at=clock.now())
    deliveries.lease(session, at=clock.now(), limit=10)
    session.commit()
    worker.drain()
    assert poured == []
    clock.at += deliveries.LEASE
    worker.drain()
    assert sorted(poured) == [3, 300]


def test_a_long_handler_keeps_its_lease_and_a_settled_delivery_is_not_leased_again(
    session: Session, backends: Backends, clock: FixedClock, worker: Worker
) -> None:
    announce(session, clock, 2)
    deliveries.fan_out(session, handlers=worker.names, at=clock.now())
    [delivery] = deliveries.lease(session, at=clock.now())
    session.commit()
    clock.at += deliveries.LEASE * 10
    with Heartbeat(backends, delivery.id, seconds=0.01):
        wait_until(lambda: leased_until(backends, delivery.id) == clock.now() + deliveries.LEASE)
    deliveries.settle_done(session, delivery.id, at=clock.now())
    session.commit()
    deliveries.renew(session, delivery.id, at=clock.now())
    session.commit()
    assert leased_until(backends, delivery.id) is None


def leased_until(backends: Backends, delivery_id: int) -> datetime | None:
    with backends.sessions() as fresh:
        return fresh.get_one(Delivery, delivery_id).leased_until


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)
