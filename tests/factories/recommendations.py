"""Stored matches for tests: written as the worker stores them, without an engine."""

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from career_framework import SkillLevel
from matching.profiles import (
    Band,
    CandidateProfile,
    Component,
    Evidence,
    Match,
    Passage,
    Requirement,
    SectionKind,
    Strength,
    VacancyProfile,
)
from portal.domain.applications.models import Application
from portal.domain.recommendations.models import ApplicationMatch
from portal.domain.recommendations.profiles import candidate_profile, matching_profile
from portal.domain.recommendations.stored import values_of

SCORED_AT = datetime(2026, 11, 23, 9, 45, tzinfo=UTC)
SENTENCE = "Wrote automated tests for the timetable service and mended its builds."
SCORES = {Band.READY_NOW: 0.81, Band.READY_WITH_TRAINING: 0.62, Band.NOT_YET: 0.27, Band.NOT_SCORED: None}


def make_match(
    session: Session,
    application: Application,
    *,
    band: Band = Band.READY_NOW,
    score: float | None = None,
    reason: str | None = None,
    warnings: tuple[str, ...] = (),
) -> ApplicationMatch:
    """A stored match: the first requirement evidenced by the CV factory's sentence, the others absent.

    Only in the band "ready now" does that meet the first requirement. Not scored: "too-short", without evidence.
    """
    score = SCORES[band] if score is None else score
    wanted = matching_profile(application.vacancy).requirements
    is_scored = band is not Band.NOT_SCORED
    match = Match(
        score=score,
        band=band,
        components=(
            Component("requirement-cover", score or 0.0, 0.75),
            Component("document-similarity", score or 0.0, 0.25),
        )
        if is_scored
        else (),
        evidence=tuple(_evidence(application, item, position, band) for position, item in enumerate(wanted))
        if is_scored
        else (),
        engine_version="test",
        model_digest="test",
        cv_hash=application.snapshot.cv_text_hash,
        vacancy_hash="test",
        reason=None if is_scored else reason or "too-short",
        warnings=warnings,
    )
    row = session.merge(ApplicationMatch(application_id=application.id, scored_at=SCORED_AT, **values_of(match)))
    session.flush()
    return row


def _evidence(application: Application, requirement: Requirement, position: int, band: Band) -> Evidence:
    start = candidate_profile(application).blind_text.find(SENTENCE)
    is_shown = position == 0 and start >= 0
    passage = Passage(SENTENCE, start, start + len(SENTENCE), SectionKind.EXPERIENCE, 0.7, 3.5)
    is_met = is_shown and band is Band.READY_NOW
    return Evidence(
        requirement=requirement,
        strength=Strength.EVIDENCED if is_shown else Strength.ABSENT,
        passages=(passage,) if is_shown else (),
        estimated_level=(SkillLevel.PRACTITIONER if is_met else SkillLevel.WORKING) if is_shown else None,
        confidence=0.6 if is_shown else 0.0,
        is_met=is_met,
        is_learnable=not is_met and band is not Band.NOT_YET,
        score=0.8 if is_shown else 0.0,
    )


class WordScorer:
    """A scorer small enough to reckon with: the share of a title's words that a CV's blind text has."""

    def __init__(self, *, version: str = "words-1", digest: str = "no-model") -> None:
        self.engine_version = version
        self.model_digest = digest
        self.prepared = 0

    def vacancy_hash(self, vacancy: VacancyProfile) -> str:
        return repr(vacancy)

    def prepare(self, profile: CandidateProfile, *, as_of: date) -> bytes:
        self.prepared += 1
        return f"{profile.blind_text}\nas of {as_of:%Y-%m}".encode()

    def match(self, prepared: bytes, vacancy: VacancyProfile) -> Match:
        words = vacancy.title.casefold().split()
        score = sum(word in prepared.decode().casefold() for word in words) / len(words)
        return Match(
            score=score,
            band=Band.READY_NOW if score == 1 else Band.NOT_YET,
            components=(Component("words", score, 1.0),),
            evidence=(),
            engine_version=self.engine_version,
            model_digest=self.model_digest,
            cv_hash=str(hash(prepared)),
            vacancy_hash=self.vacancy_hash(vacancy),
        )


class BrokenScorer(WordScorer):
    """A scorer no CV gets through."""

    def match(self, prepared: bytes, vacancy: VacancyProfile) -> Match:
        raise RuntimeError(f"cannot score {len(prepared)} bytes against {vacancy.title}")
