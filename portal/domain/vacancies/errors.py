"""What can go wrong with a vacancy. Pages turn each into words in the reader's language."""

from collections.abc import Sequence


class VacancyError(Exception):
    """Any refusal of this room."""


class IllegalTransitionError(VacancyError):
    """The vacancy is not in a state this step starts from."""


class IncompleteError(VacancyError):
    """Parts are missing; `parts` are the codes of the sections to finish."""

    def __init__(self, parts: Sequence[str]) -> None:
        super().__init__(", ".join(parts))
        self.parts = tuple(parts)


class ApproverError(VacancyError):
    """Not theirs to approve: no such role at that council, or their own work."""


class ReasonRequiredError(VacancyError):
    """The step needs a reason in words."""


class ClosingTimeError(VacancyError):
    """The closing time is not after the opening time, is past, or would come earlier than announced."""


class NothingChangedError(VacancyError):
    """The change says what the vacancy already says."""


class SectionLockedError(VacancyError):
    """A part that does not change any more once people may have applied."""


class CivilTimeError(VacancyError):
    """No clock in Wales shows this time: it falls into the hour skipped in March."""


class UnknownPayPointError(VacancyError):
    """The pay spine of that year has no such point."""
