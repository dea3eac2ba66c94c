"""The matching engine behind the Scorer interface."""

from datetime import date

from matching.engine import ENGINE_VERSION, Engine, PreparedCandidate, vacancy_hash
from matching.profiles import CandidateProfile, Match, VacancyProfile


class EngineScorer:
    """A Scorer that keeps one engine, with its model, in memory."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def engine_version(self) -> str:
        """The version of the rules."""
        return ENGINE_VERSION

    @property
    def model_digest(self) -> str:
        """The digest of the embedding model."""
        return self.engine.embedder.digest

    def vacancy_hash(self, vacancy: VacancyProfile) -> str:
        """Return the hash of everything in a vacancy a score depends on."""
        return vacancy_hash(vacancy)

    def prepare(self, profile: CandidateProfile, *, as_of: date) -> bytes:
        """Embed a CV's blind passages."""
        return self.engine.prepare(profile, as_of=as_of).to_bytes()

    def match(self, prepared: bytes, vacancy: VacancyProfile) -> Match:
        """Score a prepared CV."""
        return self.engine.match(PreparedCandidate.from_bytes(prepared), vacancy)
