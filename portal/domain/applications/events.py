"""What this room announces."""

from dataclasses import dataclass

from portal.foundation.events import Event


@dataclass(frozen=True)
class ApplicationSubmitted(Event):
    """A candidate applied."""

    application_id: int


@dataclass(frozen=True)
class ApplicationWithdrawn(Event):
    """The candidate took the application back. `history_id` names the step."""

    application_id: int
    history_id: int


@dataclass(frozen=True)
class ApplicationReinstated(Event):
    """The candidate undid the withdrawing. `history_id` names the step."""

    application_id: int
    history_id: int


@dataclass(frozen=True)
class ApplicationStateChanged(Event):
    """The panel moved the application to a state. `history_id` names the step, so each is told once."""

    application_id: int
    to_state: str
    history_id: int


@dataclass(frozen=True)
class ApplicationLapsed(Event):
    """The council withdrew the vacancy applied for."""

    application_id: int
