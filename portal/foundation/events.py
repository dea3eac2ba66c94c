"""Events: facts a room announces. Rooms declare them in their own events.py; the outbox carries them."""

from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, Self


class UnknownEventError(Exception):
    """An outbox row names an event no code declares."""


@dataclass(frozen=True)
class Event:
    """A fact, past tense, carrying only JSON values (ids, never whole records or personal data)."""

    registry: ClassVar[dict[str, type["Event"]]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Register the event under its class name."""
        super().__init_subclass__(**kwargs)
        Event.registry[cls.__name__] = cls

    @property
    def name(self) -> str:
        """The name it travels under."""
        return type(self).__name__

    def payload(self) -> dict[str, Any]:
        """Return the fields as a JSON-ready dict."""
        return asdict(self)

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """Build the event again, ignoring fields a newer or older version had."""
        known = {field.name for field in fields(cls)}
        return cls(**{key: value for key, value in payload.items() if key in known})


def revive(name: str, payload: dict[str, Any]) -> Event:
    """Turn an outbox row back into its event.

    Raises:
        UnknownEventError: no such event is declared.

    """
    try:
        kind = Event.registry[name]
    except KeyError:
        raise UnknownEventError(name) from None
    return kind.from_payload(payload)
