from collections import Counter
from itertools import pairwise

from portal.cli.demo.applications import affinity
from portal.cli.demo.people import Awkward
from portal.cli.demo.plan import build_plan
from portal.domain.applications.models import ApplicationState
from portal.domain.applications.policies import Mover, is_legal
from portal.domain.shortlists.models import DecisionReason

PLAN = build_plan()
VACANCIES = {vacancy.key: vacancy for vacancy in PLAN.vacancies}


def test_the_same_seed_gives_the_same_plan() -> None:
    assert build_plan(7) == PLAN
    assert build_plan(8) != PLAN


def test_there_are_600_applications_and_nobody_applies_twice() -> None:
    assert len(PLAN.applications) == 600
    pairs = {(application.candidate_index, application.vacancy_key) for application in PLAN.applications}
    assert len(pairs) == 600


def test_one_torfaen_vacancy_is_busy_and_has_every_awkward_cv() -> None:
    applicants = [one.candidate_index for one in PLAN.applications if one.vacancy_key == "tof-software-developer"]
    assert len(applicants) >= 60
    awkward = {PLAN.candidates[index].awkward for index in applicants}
    assert set(Awkward) <= awkward


def test_applications_fall_between_opening_and_closing() -> None:
    for application in PLAN.applications:
        vacancy = VACANCIES[application.vacancy_key]
        assert vacancy.opens_in_days <= -application.days_ago <= min(0, vacancy.closes_in_days)
        assert vacancy.state in {"live", "closed", "withdrawn"}


def test_most_people_apply_near_their_own_work() -> None:
    fits = [affinity(PLAN.candidates[one.candidate_index], VACANCIES[one.vacancy_key]) for one in PLAN.applications]
    assert sum(fit >= 0.18 for fit in fits) > 300
    assert sum(fit < 0.05 for fit in fits) > 30


def test_every_step_is_a_legal_move_with_a_known_reason() -> None:
    for application in PLAN.applications:
        states = [ApplicationState.SUBMITTED, *(ApplicationState(state) for state, _ in application.steps)]
        for before, after in pairwise(states):
            mover = Mover.CANDIDATE if after is ApplicationState.WITHDRAWN else Mover.PANEL
            assert is_legal(before, after, mover)
        for state, reason in application.steps:
            assert (state == "withdrawn") == (reason == "")
            assert not reason or DecisionReason(reason)
    outcomes = Counter(one.steps[-1][0] if one.steps else "submitted" for one in PLAN.applications)
    assert set(outcomes) == {state.value for state in ApplicationState}


def test_every_question_is_answered() -> None:
    for application in PLAN.applications:
        questions = VACANCIES[application.vacancy_key].questions
        assert len(application.answers) == len(questions)
        assert all(len(answer.split()) < 150 for answer in application.answers)
