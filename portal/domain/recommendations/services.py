"""Scoring applications: read, compute outside any transaction, store. Only the worker and the seed call this.

The three steps are apart because embedding takes seconds, and a database transaction must not.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from matching.profiles import Band, CandidateProfile, Match, VacancyProfile
from portal.domain.applications.models import Application
from portal.domain.recommendations import queries
from portal.domain.recommendations.models import ApplicationMatch, PreparedCv
from portal.domain.recommendations.profiles import candidate_profile, matching_profile, profile_hash
from portal.domain.recommendations.scorer import Scorer
from portal.domain.recommendations.stored import values_of

SCORING_FAILED = "scoring-failed"


@dataclass(frozen=True, slots=True)
class Pair:
    """An application and its advert, read and ready to be scored. `prepared` where the CV was embedded before."""

    application_id: int
    candidate: CandidateProfile
    candidate_hash: str
    as_of: date
    vacancy: VacancyProfile
    prepared: bytes | None


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair's match; `prepared` where the CV was embedded for it just now."""

    pair: Pair
    match: Match
    prepared: bytes | None


def read_pair(session: Session, scorer: Scorer, application: Application) -> Pair:
    """Read what is to be scored: the application's own snapshot and the advert as it stands."""
    profile = candidate_profile(application)
    # Years are counted to the day somebody applied, whenever the score is worked out again.
    as_of = application.submitted_at.date()
    key = profile_hash(profile, as_of)
    kept = queries.prepared(
        session, profile_hash=key, engine_version=scorer.engine_version, model_digest=scorer.model_digest
    )
    return Pair(
        application.id, profile, key, as_of, matching_profile(application.vacancy), kept.data if kept else None
    )


def compute(scorer: Scorer, pair: Pair) -> Scored:
    """Score a pair. Needs no database and may take seconds."""
    if pair.prepared is not None:
        return Scored(pair, scorer.match(pair.prepared, pair.vacancy), None)
    prepared = scorer.prepare(pair.candidate, as_of=pair.as_of)
    return Scored(pair, scorer.match(prepared, pair.vacancy), prepared)


def store(session: Session, scored: Scored, *, at: datetime) -> None:
    """Store a match in place of the one there was. An application deleted meanwhile stays deleted."""
    if session.get(Application, scored.pair.application_id) is None:
        return
    if scored.prepared is not None:
        _keep_prepared(session, scored, scored.prepared, at=at)
    session.merge(
        ApplicationMatch(application_id=scored.pair.application_id, scored_at=at, **values_of(scored.match))
    )
    session.flush()


def score_application(session: Session, scorer: Scorer, application: Application, *, at: datetime) -> Match:
    """Score one application in the caller's transaction and return its match. Scoring again changes nothing."""
    scored = compute(scorer, read_pair(session, scorer, application))
    store(session, scored, at=at)
    return scored.match


def note_failure(session: Session, scorer: Scorer, *, application_id: int, at: datetime) -> None:
    """Say that an application could not be scored: a person must look. A score there already is stays."""
    application = session.get(Application, application_id)
    if application is None or session.get(ApplicationMatch, application_id) is not None:
        return
    failed = Match(
        score=None,
        band=Band.NOT_SCORED,
        components=(),
        evidence=(),
        engine_version=scorer.engine_version,
        model_digest=scorer.model_digest,
        cv_hash=application.snapshot.cv_text_hash,
        vacancy_hash=scorer.vacancy_hash(matching_profile(application.vacancy)),
        reason=SCORING_FAILED,
    )
    session.add(ApplicationMatch(application_id=application_id, scored_at=at, **values_of(failed)))
    session.flush()


def forget_prepared(session: Session, *, before: datetime) -> None:
    """Delete prepared CVs made before an instant: they hold what people wrote, and can be made again."""
    session.execute(delete(PreparedCv).where(PreparedCv.created_at < before))


def _keep_prepared(session: Session, scored: Scored, data: bytes, *, at: datetime) -> None:
    match = scored.match
    kept = queries.prepared(
        session,
        profile_hash=scored.pair.candidate_hash,
        engine_version=match.engine_version,
        model_digest=match.model_digest,
    )
    if kept is None:
        session.add(
            PreparedCv(
                profile_hash=scored.pair.candidate_hash,
                engine_version=match.engine_version,
                model_digest=match.model_digest,
                data=data,
                created_at=at,
            )
        )
