"""The worker scores: after applying, after the advert changed, and what no event told."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from matching.embedding.hashing import HashingEmbedder
from matching.engine import Engine
from matching.profiles import Band
from portal.backends.opened import Backends
from portal.domain.accounts.models import StaffRole
from portal.domain.applications.models import Application
from portal.domain.recommendations.engine import EngineScorer
from portal.domain.recommendations.profiles import candidate_profile
from portal.domain.recommendations.queries import match_row
from portal.domain.recommendations.services import SCORING_FAILED, score_application
from portal.domain.recommendations.stored import match_of_row
from portal.domain.vacancies.sections import Section
from portal.domain.vacancies.services import change_published
from portal.foundation.clock import FixedClock
from portal.foundation.i18n import Bilingual
from portal.foundation.outbox import Delivery
from portal.workers.runner import Worker
from portal.workers.schedule import Schedule
from tests.factories.accounts import make_account
from tests.factories.applications import make_application
from tests.factories.candidates import make_candidate
from tests.factories.cvs import TEXT, make_cv
from tests.factories.recommendations import BrokenScorer

LONG_CV = TEXT + "\n".join(
    f"Built and released service number {number} in Python with its automated tests." for number in range(8)
)


@pytest.fixture
def application(session: Session) -> Application:
    candidate = make_candidate(session)
    make_cv(session, candidate, text=LONG_CV)
    return make_application(session, candidate=candidate)


@pytest.fixture
def hashing() -> EngineScorer:
    return EngineScorer(Engine(HashingEmbedder()))


def test_the_real_engine_scores_and_the_row_holds_the_whole_match(
    session: Session, application: Application, hashing: EngineScorer, clock: FixedClock
) -> None:
    match = score_application(session, hashing, application, at=clock.now())
    row = match_row(session, application.id)
    assert row is not None
    assert match_of_row(row) == match
    assert match.band is not Band.NOT_SCORED
    assert row.essentials_total == 1
    blind = candidate_profile(application).blind_text
    for item in match.evidence:
        for passage in item.passages:
            assert blind[passage.start : passage.end] == passage.text


def test_the_worker_scores_after_applying_and_again_after_the_advert_changed(
    session: Session, backends: Backends, application: Application, clock: FixedClock
) -> None:
    session.commit()
    Worker(backends).drain()
    first = match_row(session, application.id)
    assert first is not None
    before = (first.vacancy_hash, first.score)
    session.rollback()
    vacancy = application.vacancy
    change_published(
        session,
        vacancy,
        section=Section.DESCRIPTION,
        values={"duties": Bilingual("Draw maps of drains", "Llunio mapiau draeniau")},
        reason="A slip.",
        actor=make_account(session, roles=[(vacancy.organisation, StaffRole.APPROVER)]),
        at=clock.now(),
    )
    session.commit()
    Worker(backends).drain()
    session.expire_all()
    after = match_row(session, application.id)
    assert after is not None
    assert (after.vacancy_hash, after.score) != before


def test_a_cv_no_engine_gets_through_ends_among_the_failed(
    session: Session, backends: Backends, application: Application, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.workers.handlers.recommendations.scorer_for", lambda _settings: BrokenScorer())
    session.commit()
    worker = Worker(backends)
    for _ in range(12):
        while worker.run_once():
            pass
        clock.at += timedelta(hours=2)
    failed = session.scalars(select(Delivery).where(Delivery.handler == "recommendations.score")).one()
    assert failed.state == "failed"
    assert failed.last_error.startswith("RuntimeError at factories/recommendations.py:")
    row = match_row(session, application.id)
    assert row is not None
    assert (row.band, row.reason) == ("not-scored", SCORING_FAILED)


def test_the_schedule_scores_what_no_event_told(
    session: Session, backends: Backends, application: Application
) -> None:
    session.commit()
    Schedule().run_due(backends)
    assert match_row(session, application.id) is not None
