"""The golden set: somebody strong comes first, and nobody is ready by words alone."""

import pytest

from matching.profiles import Band
from tests.matching.golden_set import vacancies
from tests.matching.verdicts import matches, ranking

pytestmark = pytest.mark.model


@pytest.mark.parametrize("vacancy", vacancies())
def test_somebody_strong_comes_first(vacancy: str) -> None:
    assert vacancies()[vacancy].grades[ranking(vacancy)[0]] >= 2


@pytest.mark.parametrize("cv", ["buzzwords", "keywords"])
def test_words_alone_are_never_ready(cv: str) -> None:
    for vacancy in vacancies():
        assert matches(vacancy)[cv].band in {Band.NOT_YET, Band.NOT_SCORED}, vacancy


def test_a_list_of_keywords_scores_low() -> None:
    for vacancy in vacancies():
        assert (matches(vacancy)["keywords"].score or 0.0) < 0.35, vacancy
