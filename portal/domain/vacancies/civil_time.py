"""Civil time in the United Kingdom: what people write on adverts, against the UTC we store."""

from datetime import UTC, date, datetime, time

from portal.domain.vacancies.errors import CivilTimeError
from portal.foundation.clock import CIVIL_TIME


def to_utc(day: date, clock_time: time) -> datetime:
    """Return the instant UK clocks show this date and time.

    In the hour clocks show twice in October the later instant is meant, so that nobody loses an hour.

    Raises:
        CivilTimeError: the time falls into the hour clocks skip in March.

    """
    local = datetime.combine(day, clock_time, CIVIL_TIME).replace(fold=1)
    instant = local.astimezone(UTC)
    if instant.astimezone(CIVIL_TIME).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise CivilTimeError(f"{day} {clock_time}")
    return instant


def to_civil(instant: datetime) -> datetime:
    """Return an instant as UK clocks show it."""
    return instant.astimezone(CIVIL_TIME)
