"""The time, from one place, so that tests can set it. All instants are timezone-aware UTC."""

from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

CIVIL_TIME = ZoneInfo("Europe/London")  # the zone councils and candidates read times in


class Clock(Protocol):
    """Something that knows what time it is."""

    def now(self) -> datetime:
        """Return the current instant in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the current instant in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until told otherwise, for tests."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the instant it was set to."""
        return self.at
