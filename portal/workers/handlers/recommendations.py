"""Scoring after somebody applied or an advert changed, and catching up with what neither event told."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.backends.opened import Backends
from portal.domain.applications.events import ApplicationReinstated, ApplicationSubmitted
from portal.domain.applications.models import Application
from portal.domain.recommendations.queries import stale, stale_of_vacancy
from portal.domain.recommendations.scorer import Scorer
from portal.domain.recommendations.services import compute, forget_prepared, note_failure, read_pair, store
from portal.domain.vacancies.events import VacancyChanged
from portal.domain.vacancies.models import Vacancy
from portal.foundation.db import writing
from portal.workers.engine import scorer_for

PREPARED_KEPT = timedelta(days=90)
AT_MOST = 200  # a turn of the chore, so that mail does not wait behind a new model

log = structlog.get_logger(__name__)


def score(
    session: Session, backends: Backends, event: ApplicationSubmitted | ApplicationReinstated, at: datetime
) -> None:
    """Score an application."""
    _score_all(session, scorer_for(backends.settings), [event.application_id], at=at)


def rescore(session: Session, backends: Backends, event: VacancyChanged, at: datetime) -> None:
    """Score a vacancy's applications again, where the change touched what they are scored against."""
    scorer = scorer_for(backends.settings)
    vacancy = session.get(Vacancy, event.vacancy_id)
    if vacancy is not None:
        _score_all(session, scorer, stale_of_vacancy(session, scorer, vacancy=vacancy), at=at)


def rescore_stale(backends: Backends, at: datetime) -> None:
    """Score what a new engine, model or framework text left behind; forget prepared CVs after their time."""
    with backends.sessions() as session:
        if session.scalar(select(Application.id).limit(1)) is None:
            return  # nothing to load a model for
        scorer = scorer_for(backends.settings)
        waiting = stale(session, scorer)
        if waiting:
            log.info("scores.stale", count=len(waiting))
        session.rollback()
        forget_prepared(writing(session), before=at - PREPARED_KEPT)
        session.commit()
        _score_all(session, scorer, waiting[:AT_MOST], at=at)


def _score_all(session: Session, scorer: Scorer, application_ids: Iterable[int], *, at: datetime) -> None:
    """Score applications one by one, each stored in a transaction of its own. Nothing is held while computing.

    One that cannot be scored does not keep the others waiting; its error is raised at the end, to be tried again.
    """
    failures: list[Exception] = []
    for application_id in application_ids:
        try:
            _score(session, scorer, application_id, at=at)
        except Exception as error:  # noqa: BLE001 - whatever an engine raises over one CV
            session.rollback()
            note_failure(writing(session), scorer, application_id=application_id, at=at)
            session.commit()
            log.warning("scoring.failed", application=application_id, error=type(error).__name__)
            failures.append(error)
    if failures:
        raise failures[0]


def _score(session: Session, scorer: Scorer, application_id: int, *, at: datetime) -> None:
    application = session.get(Application, application_id)
    if application is None:
        return
    pair = read_pair(session, scorer, application)
    session.rollback()  # ends the reading transaction
    scored = compute(scorer, pair)
    store(writing(session), scored, at=at)
    session.commit()
