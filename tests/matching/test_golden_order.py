"""The golden set: somebody the reader called strong or ready comes first."""

import pytest

from tests.matching.golden_set import vacancies
from tests.matching.verdicts import ranking

pytestmark = pytest.mark.model


@pytest.mark.parametrize("vacancy", vacancies())
def test_somebody_strong_comes_first(vacancy: str) -> None:
    assert vacancies()[vacancy].grades[ranking(vacancy)[0]] >= 2
