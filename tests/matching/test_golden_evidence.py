"""The golden set: what is said of each requirement is what the reader found, in the CV's own words."""

import pytest

from matching.parsing import parse_text
from tests.matching.golden_set import cvs, vacancies
from tests.matching.verdicts import MOST_QUOTED, matches, share, verdicts

pytestmark = pytest.mark.model


def test_levels_are_within_one_of_the_readers() -> None:
    rows = [
        abs(item.found.estimated_level - item.judgement.level) <= 1
        for item in verdicts()
        if item.judgement.level and item.found and item.found.estimated_level
    ]
    assert share(rows) >= 0.9


def test_quotations_are_literally_in_the_cv() -> None:
    blind = {name: parse_text(text).blind_text for name, text in cvs().items()}
    for vacancy in vacancies():
        for name, match in matches(vacancy).items():
            for item in match.evidence:
                assert len(item.passages) <= MOST_QUOTED
                for passage in item.passages:
                    assert blind[name][passage.start : passage.end] == passage.text
