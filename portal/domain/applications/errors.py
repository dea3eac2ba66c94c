"""What can go wrong with an application."""

from enum import StrEnum


class AnswerProblem(StrEnum):
    """What is wrong with an answer."""

    MISSING = "missing"
    TOO_LONG = "too-long"


class ApplicationError(Exception):
    """Any refusal of this room. Nothing was submitted or changed."""


class NoCvError(ApplicationError):
    """The candidate has no CV to send."""


class VacancyNotOpenError(ApplicationError):
    """The vacancy takes no applications now."""


class InvalidAnswersError(ApplicationError):
    """Answers are missing or too long; `problems` maps a question's position to what is wrong."""

    def __init__(self, problems: dict[int, AnswerProblem]) -> None:
        super().__init__(f"answers {sorted(problems)}")
        self.problems = problems


class IllegalTransitionError(ApplicationError):
    """The table of legal moves has no such move for whoever asked."""


class TooLateError(ApplicationError):
    """The vacancy has closed, so the candidate can neither withdraw nor undo it here."""
