"""When a vacancy takes an application, and what may become of one."""

from datetime import datetime, timedelta

import pytest

from portal.domain.applications.models import ApplicationState
from portal.domain.applications.policies import GRACE, Mover, is_legal, is_open, may_submit, next_states
from portal.domain.applications.references import new_reference
from portal.domain.vacancies.models import Vacancy, VacancyState
from tests.conftest import NOW

SECOND = timedelta(seconds=1)
OPENS, CLOSES = NOW - timedelta(days=14), NOW


def vacancy(state: VacancyState = VacancyState.PUBLISHED) -> Vacancy:
    return Vacancy(state=state, opens_at=OPENS, closes_at=CLOSES)


@pytest.mark.parametrize(
    ("at", "expected"),
    [(OPENS - SECOND, False), (OPENS, True), (CLOSES - SECOND, True), (CLOSES, False)],
)
def test_a_vacancy_is_open_from_its_first_instant_until_just_before_its_last(at: datetime, *, expected: bool) -> None:
    assert is_open(vacancy(), at=at) is expected


@pytest.mark.parametrize("state", [state for state in VacancyState if state is not VacancyState.PUBLISHED])
def test_nothing_but_a_published_vacancy_is_open(state: VacancyState) -> None:
    assert not is_open(vacancy(state), at=CLOSES - SECOND)
    assert not may_submit(vacancy(state), form_opened=CLOSES - SECOND, at=CLOSES)


@pytest.mark.parametrize(
    ("form_opened", "at", "expected"),
    [
        (None, CLOSES - SECOND, True),
        (None, CLOSES, False),
        (CLOSES - SECOND, CLOSES, True),
        (CLOSES - SECOND, CLOSES + GRACE, True),
        (CLOSES - SECOND, CLOSES + GRACE + SECOND, False),
        (CLOSES, CLOSES + SECOND, False),
        (OPENS - SECOND, CLOSES + SECOND, False),
        (OPENS - SECOND, OPENS - SECOND, False),
    ],
)
def test_ten_minutes_of_grace_are_for_forms_opened_in_time(
    form_opened: datetime | None, at: datetime, *, expected: bool
) -> None:
    assert may_submit(vacancy(), form_opened=form_opened, at=at) is expected


def test_a_candidate_may_only_withdraw_and_come_back() -> None:
    moves = {
        (before, after)
        for before in ApplicationState
        for after in next_states(before, Mover.CANDIDATE)
        if ApplicationState.WITHDRAWN not in {before, after}
    }
    assert moves == set()


def test_the_panel_neither_withdraws_nor_reinstates() -> None:
    for state in ApplicationState:
        assert not is_legal(state, ApplicationState.WITHDRAWN, Mover.PANEL)
        assert not is_legal(ApplicationState.WITHDRAWN, state, Mover.PANEL)


def test_nobody_is_offered_a_post_without_an_interview() -> None:
    before = [state for state in ApplicationState if is_legal(state, ApplicationState.OFFERED, Mover.PANEL)]
    assert before == [ApplicationState.INTERVIEW]


def test_references_can_be_read_out_and_differ() -> None:
    references = {new_reference() for _ in range(1000)}
    assert len(references) == 1000
    assert all(len(reference) == 11 and not set(reference[2:]) & set("AEIOU01L") for reference in references)
