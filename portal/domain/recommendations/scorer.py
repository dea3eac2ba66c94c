"""What this room needs of a matching engine. The worker has one; a web process never does."""

from datetime import date
from typing import Protocol

from matching.profiles import CandidateProfile, Match, VacancyProfile


class Scorer(Protocol):
    """Scores a CV against a vacancy. Two scorers' results compare only where version and digest are the same."""

    @property
    def engine_version(self) -> str:
        """The version of the rules."""
        ...

    @property
    def model_digest(self) -> str:
        """The digest of the embedding model."""
        ...

    def vacancy_hash(self, vacancy: VacancyProfile) -> str:
        """Return the hash of everything in a vacancy a score depends on."""
        ...

    def prepare(self, profile: CandidateProfile, *, as_of: date) -> bytes:
        """Embed a CV's blind passages: the slow part, done once a CV. Jobs that still last end in `as_of`."""
        ...

    def match(self, prepared: bytes, vacancy: VacancyProfile) -> Match:
        """Score a prepared CV."""
        ...
