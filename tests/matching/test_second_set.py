"""The second set itself: complete, fictional, and judged by its own rule. The engine has no part in this."""

from collections import Counter

from matching.profiles import Strength
from tests.matching.golden_set import GOLDEN, SECOND


def test_it_shares_nobody_and_no_vacancy_with_the_golden_set() -> None:
    assert len(SECOND.cvs) == 10
    assert len(SECOND.vacancies) == 4
    assert not set(SECOND.cvs) & set(GOLDEN.cvs)
    roles = {item.profile.role_id for item in GOLDEN.vacancies.values()}
    assert not {item.profile.role_id for item in SECOND.vacancies.values()} & roles


def test_every_cv_is_graded_for_every_vacancy_and_fits_one() -> None:
    for vacancy in SECOND.vacancies.values():
        assert set(vacancy.grades) == set(SECOND.cvs)
        assert 3 in vacancy.grades.values()
    assert Counter(cv for vacancy in SECOND.vacancies.values() for cv in vacancy.fits) == Counter(SECOND.cvs.keys())


def test_enough_is_judged_of_what_exists_in_sentences_that_are_there_once() -> None:
    assert len(SECOND.judgements) >= 150
    for item in SECOND.judgements:
        needs = [need.id for need in SECOND.vacancies[item.vacancy].profile.requirements if item.names(need)]
        assert len(needs) == 1, item.place
        assert bool(item.evidence) == (item.status is Strength.EVIDENCED), item.place
        for words in item.evidence:
            assert SECOND.cvs[item.cv].count(words) == 1, (item.place, words)


def test_nobody_real_can_be_written_to() -> None:
    for name, text in SECOND.cvs.items():
        assert ".example" in text, name
