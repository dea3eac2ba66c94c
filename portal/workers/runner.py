"""The worker: fans events out, runs handlers one at a time, runs what the schedule says is due."""

import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from types import FrameType

import structlog

from portal.backends.opened import Backends
from portal.foundation.db import writing
from portal.foundation.events import Event, revive
from portal.foundation.outbox import Delivery
from portal.workers import deliveries
from portal.workers.failures import failure_summary
from portal.workers.heartbeat import Heartbeat
from portal.workers.schedule import Schedule
from portal.workers.subscriptions import SUBSCRIPTIONS, Handler, handler_name

POLL_SECONDS = 0.5

log = structlog.get_logger(__name__)


class Worker:
    """Drains the outbox of one database."""

    def __init__(
        self,
        backends: Backends,
        subscriptions: Mapping[type[Event], Sequence[Handler]] = SUBSCRIPTIONS,
    ) -> None:
        self.backends = backends
        self.names = {kind.__name__: [handler_name(h) for h in handlers] for kind, handlers in subscriptions.items()}
        self.handlers = {handler_name(h): h for handlers in subscriptions.values() for h in handlers}
        self.schedule = Schedule()
        self.stopping = threading.Event()

    def run(self) -> None:
        """Work until told to stop (SIGTERM or SIGINT lets the current handler finish)."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        log.info("worker.started")
        while not self.stopping.is_set():
            self.schedule.run_due(self.backends)
            if self.run_once() == 0:
                self.stopping.wait(POLL_SECONDS)
        log.info("worker.stopped")

    def drain(self, done: Callable[[int], object] = lambda _count: None) -> int:
        """Run every chore once, then work until nothing is due; tell `done` as it goes and return how much it was."""
        Schedule(self.schedule.chores).run_due(self.backends)
        total = 0
        while ran := self.run_once():
            total += ran
            done(ran)
        return total

    def run_once(self) -> int:
        """Fan out, then run one due delivery; return how much was done."""
        at = self.backends.clock.now()
        with self.backends.sessions() as session:
            fanned = deliveries.fan_out(writing(session), handlers=self.names, at=at)
            leased = deliveries.lease(session, at=at)
            session.commit()
        for delivery in leased:
            self._deliver(delivery)
        return fanned + len(leased)

    def _deliver(self, delivery: Delivery) -> None:
        try:
            with Heartbeat(self.backends, delivery.id):
                self._handle(delivery)
        except Exception as error:  # noqa: BLE001 - whatever a handler raises is stored and tried again
            at = self.backends.clock.now()
            with self.backends.sessions() as session:
                deliveries.settle_error(writing(session), delivery.id, error=failure_summary(error), at=at)
                session.commit()
            log.warning("delivery.failed", delivery=delivery.id, handler=delivery.handler, error=type(error).__name__)

    def _handle(self, delivery: Delivery) -> None:
        handler = self.handlers[delivery.handler]
        event = revive(delivery.event.name, delivery.event.payload)
        at = self.backends.clock.now()
        with self.backends.sessions() as session:
            handler(session, self.backends, event, at)
            session.commit()
        with self.backends.sessions() as session:
            deliveries.settle_done(writing(session), delivery.id, at=self.backends.clock.now())
            session.commit()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping.set()
