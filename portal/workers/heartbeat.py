"""Keeping a delivery leased while its handler runs, however long that takes."""

import threading
from types import TracebackType
from typing import Self

import structlog
from sqlalchemy.exc import OperationalError

from portal.backends.opened import Backends
from portal.foundation.db import writing
from portal.workers import deliveries

JOIN_SECONDS = 1.0

log = structlog.get_logger(__name__)


class Heartbeat:
    """Renews a lease at a third of its length until left. A dead worker stops beating: its lease runs out."""

    def __init__(
        self, backends: Backends, delivery_id: int, seconds: float = deliveries.LEASE.total_seconds() / 3
    ) -> None:
        self.backends = backends
        self.delivery_id = delivery_id
        self.seconds = seconds
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Self:
        """Start beating."""
        self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop beating. A beat that comes late anyway renews nothing: the delivery is no longer leased."""
        self.stopped.set()
        self.thread.join(JOIN_SECONDS)

    def _beat(self) -> None:
        while not self.stopped.wait(self.seconds):
            try:
                with self.backends.sessions() as session:
                    deliveries.renew(writing(session), self.delivery_id, at=self.backends.clock.now())
                    session.commit()
            except OperationalError:
                # The handler itself may hold SQLite's write lock; the next beat comes well before the lease ends.
                log.info("heartbeat.missed", delivery=self.delivery_id)
