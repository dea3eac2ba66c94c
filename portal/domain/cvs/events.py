"""What this room announces."""

from dataclasses import dataclass

from portal.foundation.events import Event


@dataclass(frozen=True)
class CvReplaced(Event):
    """A candidate has a new CV. `old_key` names the file it took the place of, if there was one."""

    candidate_id: int
    cv_id: int
    old_key: str | None = None


@dataclass(frozen=True)
class CvDeleted(Event):
    """A candidate has no CV any more. `old_key` names the file that is left to delete."""

    candidate_id: int
    old_key: str


@dataclass(frozen=True)
class CvCorrected(Event):
    """A candidate changed what was read from their CV."""

    candidate_id: int
    cv_id: int
