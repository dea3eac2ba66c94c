"""What the worker does without being told by an event, and how often."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from portal.backends.opened import Backends
from portal.domain.cvs.services import sweep_orphans
from portal.domain.privacy.forget import (
    BATCH,
    forget_applications,
    forget_equality_answers,
    forget_finished_work,
    forget_sign_ins,
)
from portal.domain.vacancies.indexing import published_documents
from portal.foundation.db import writing
from portal.workers.handlers.recommendations import rescore_stale

log = structlog.get_logger(__name__)


def mend_index(backends: Backends, _at: datetime) -> None:
    """Rebuild a search index that is missing or was found damaged."""
    if backends.search.is_healthy():
        return
    log.warning("index.rebuilding")
    with backends.sessions() as session:
        backends.search.rebuild(published_documents(session))
    log.info("index.rebuilt")


def sweep_cvs(backends: Backends, at: datetime) -> None:
    """Delete stored files that no CV names, a day after they were written."""
    with backends.sessions() as session:
        swept = sweep_orphans(session, store=backends.store, at=at)
    if swept:
        log.info("cvs.swept", files=swept)


def forget(backends: Backends, at: datetime) -> None:
    """Erase what the retention list no longer allows to be kept, in short transactions."""
    with backends.sessions() as session:
        for forgetting in (forget_sign_ins, forget_equality_answers, forget_finished_work):
            forgetting(writing(session), at=at)
            session.commit()
        erased = BATCH
        while erased == BATCH:
            erased = forget_applications(writing(session), at=at)
            session.commit()
            if erased:
                log.info("applications.erased", count=erased)


@dataclass(frozen=True, slots=True)
class Chore:
    """A recurring piece of work."""

    work: Callable[[Backends, datetime], None]
    every: timedelta


CHORES = (
    Chore(mend_index, timedelta(seconds=15)),
    Chore(sweep_cvs, timedelta(hours=6)),
    Chore(forget, timedelta(days=1)),
    Chore(rescore_stale, timedelta(minutes=15)),
)


class Schedule:
    """Remembers when each chore ran last; all are due when the worker starts."""

    def __init__(self, chores: tuple[Chore, ...] = CHORES) -> None:
        self.chores = chores
        self.last: dict[int, datetime] = {}

    def run_due(self, backends: Backends) -> None:
        """Run what is due. A chore that fails is reported and tried again at its next turn."""
        for position, chore in enumerate(self.chores):
            at = backends.clock.now()
            last = self.last.get(position)
            if last is not None and at - last < chore.every:
                continue
            self.last[position] = at
            try:
                chore.work(backends, at)
            except Exception as error:  # noqa: BLE001 - one chore must not stop the worker
                log.warning("chore.failed", chore=chore.work.__name__, error=type(error).__name__)
