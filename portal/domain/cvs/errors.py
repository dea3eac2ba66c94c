"""What can go wrong with a CV."""

from enum import StrEnum


class Unreadable(StrEnum):
    """Why a file could not be read. Pages turn each into what the candidate can do about it."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    UNKNOWN_TYPE = "unknown-type"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no-text"
    MALFORMED = "malformed"
    TOO_COMPLEX = "too-complex"


class CvError(Exception):
    """Any refusal of this room."""


class UnreadableCvError(CvError):
    """The file cannot become a CV; nothing was stored."""

    def __init__(self, code: Unreadable) -> None:
        super().__init__(code.value)
        self.code = code


class UnknownSkillError(CvError):
    """The CV has no such skill, or the framework names none."""


class UnknownJobError(CvError):
    """The CV shows no job at that position."""


class InvalidDatesError(CvError):
    """A job's months are malformed or end before they start."""
