"""The golden set: the order is nearly the one the reader gave, and nobody climbs by words alone."""

import pytest

from matching.profiles import Band
from tests.matching.golden_set import GOLDEN
from tests.matching.verdicts import ONLY_WORDS, golden

pytestmark = pytest.mark.model


def test_the_order_is_nearly_the_readers() -> None:
    reached = golden.order_measures()
    assert sum(reached.values()) / len(reached) >= 0.9, reached


def test_no_vacancy_is_far_off() -> None:
    reached = golden.order_measures()
    assert min(reached.values()) >= 0.78, reached


@pytest.mark.parametrize("vacancy", GOLDEN.vacancies)
def test_somebody_ready_comes_first(vacancy: str) -> None:
    assert GOLDEN.vacancies[vacancy].grades[golden.ranking(vacancy)[0]] == 3


@pytest.mark.parametrize("vacancy", GOLDEN.vacancies)
def test_words_alone_come_after_everybody_strong(vacancy: str) -> None:
    """Keywords, buzzwords and a copied advert."""
    grades, found = GOLDEN.vacancies[vacancy].grades, golden.matches(vacancy)
    strong = [found[cv].score or 0.0 for cv, grade in grades.items() if grade == 3]
    for cv in ONLY_WORDS:
        assert (found[cv].score or 0.0) < min(strong), cv


@pytest.mark.parametrize("cv", ["buzzwords", "keywords"])
def test_words_alone_are_never_ready(cv: str) -> None:
    for vacancy in GOLDEN.vacancies:
        assert golden.matches(vacancy)[cv].band in {Band.NOT_YET, Band.NOT_SCORED}, vacancy


def test_a_list_of_keywords_scores_low() -> None:
    for vacancy in GOLDEN.vacancies:
        assert (golden.matches(vacancy)["keywords"].score or 0.0) < 0.35, vacancy


def test_a_copied_advert_is_pointed_out_and_never_ready_for_it() -> None:
    """What it copied elsewhere cannot be known to be copied: only the advert at hand is compared."""
    copied = [
        match
        for vacancy in GOLDEN.vacancies
        if "copies-the-advert" in (match := golden.matches(vacancy)["advert-copier"]).warnings
    ]
    assert len(copied) >= 2
    assert {match.band for match in copied} == {Band.NOT_YET}
