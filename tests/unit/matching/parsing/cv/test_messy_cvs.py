"""Messy fictional CVs: what is read of them, field by field, with floors."""

from functools import cache
from pathlib import Path

import pytest

from matching.evaluation.reading import Reading, measure_folder, summary

MESSY = Path(__file__).parent / "messy_cvs"


@cache
def readings() -> list[Reading]:
    return measure_folder(MESSY)


@pytest.mark.parametrize("field", ["title", "employer", "start", "end", "sections"])
def test_nearly_all_of_it_is_read(field: str) -> None:
    reached = getattr(summary(readings()), field)
    assert reached >= 0.95, [reading.wrong for reading in readings() if reading.wrong]


def test_hardly_a_job_is_invented() -> None:
    assert summary(readings()).invented <= 0.05, [reading.name for reading in readings() if reading.invented]


def test_there_are_enough_cvs_to_tell() -> None:
    assert summary(readings()).cvs >= 30
    assert summary(readings()).jobs >= 70
