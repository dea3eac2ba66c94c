"""What this room announces."""

from dataclasses import dataclass

from portal.foundation.events import Event


@dataclass(frozen=True)
class VacancySubmitted(Event):
    """An author asks for approval."""

    vacancy_id: int


@dataclass(frozen=True)
class VacancyReturned(Event):
    """An approver sent the vacancy back with a comment."""

    vacancy_id: int


@dataclass(frozen=True)
class VacancyPublished(Event):
    """A vacancy was published, to open now or later."""

    vacancy_id: int


@dataclass(frozen=True)
class VacancyChanged(Event):
    """A published vacancy changed or was extended."""

    vacancy_id: int


@dataclass(frozen=True)
class VacancyWithdrawn(Event):
    """A vacancy will not be filled."""

    vacancy_id: int
