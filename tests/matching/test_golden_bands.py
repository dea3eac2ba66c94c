"""The golden set: where the reader is sure how ready somebody is, so is the matcher."""

import pytest

from matching.profiles import Band
from tests.matching.golden_set import GOLDEN
from tests.matching.verdicts import golden, share

pytestmark = pytest.mark.model

CHANGERS = (
    ("business-analyst", "analyst-changer"),  # a nurse
    ("content-designer", "journalist-mixed"),
    ("data-analyst", "teacher-data"),
    ("infrastructure-engineer", "veteran"),
    ("user-researcher", "researcher-returner"),  # after eight years of caring
    ("delivery-manager", "project-part-time"),
)


def test_clear_bands_are_the_readers() -> None:
    rows = list(golden.bands())
    wrong = [(vacancy, cv, graded, found) for vacancy, cv, graded, found in rows if graded is not found]
    assert share([graded is found for *_, graded, found in rows]) >= 0.9, wrong


@pytest.mark.parametrize(("vacancy", "cv"), CHANGERS)
def test_people_who_change_careers_or_return_are_ready_with_training(vacancy: str, cv: str) -> None:
    assert GOLDEN.vacancies[vacancy].grades[cv] >= 2
    assert golden.matches(vacancy)[cv].band in {Band.READY_NOW, Band.READY_WITH_TRAINING}


def test_nobody_is_ready_for_work_they_never_did() -> None:
    for vacancy in GOLDEN.vacancies:
        assert golden.matches(vacancy)["caterer"].band is Band.NOT_YET, vacancy


def test_every_cv_can_be_scored() -> None:
    for vacancy in GOLDEN.vacancies:
        assert all(match.score is not None for match in golden.matches(vacancy).values())
