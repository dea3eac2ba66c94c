from datetime import UTC, date, datetime, time

import pytest

from portal.domain.vacancies.civil_time import to_civil, to_utc
from portal.domain.vacancies.errors import CivilTimeError
from portal.domain.vacancies.references import ALPHABET, new_reference, normalised


@pytest.mark.parametrize(
    ("day", "clock_time", "expected"),
    [
        (date(2026, 12, 4), time(17, 0), datetime(2026, 12, 4, 17, 0, tzinfo=UTC)),
        (date(2026, 7, 3), time(17, 0), datetime(2026, 7, 3, 16, 0, tzinfo=UTC)),
        (date(2027, 3, 28), time(0, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 0), datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        # shown twice: the later one, so that nobody loses an hour
        (date(2026, 10, 25), time(1, 30), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_civil_time_becomes_utc(day: date, clock_time: time, expected: datetime) -> None:
    assert to_utc(day, clock_time) == expected
    assert to_civil(expected).replace(tzinfo=None) == datetime.combine(day, clock_time)


def test_a_time_no_clock_shows_is_refused() -> None:
    with pytest.raises(CivilTimeError):
        to_utc(date(2027, 3, 28), time(1, 30))


def test_references_are_readable_and_differ() -> None:
    made = {new_reference("TOF") for _ in range(500)}
    assert len(made) > 495
    assert all(reference.startswith("TOF-") and set(reference[4:]) <= set(ALPHABET) for reference in made)
    assert not set(ALPHABET) & set("01OILUAEY")
    assert normalised(" tof-7kq2m ") == "TOF-7KQ2M"
