"""The golden set: what is said of each requirement is what the reader found, in the CV's own words."""

import pytest

from matching.parsing import parse_text
from matching.profiles import Strength
from tests.matching.golden_set import GOLDEN
from tests.matching.verdicts import MOST_QUOTED, golden, share

pytestmark = pytest.mark.model


def test_statuses_are_the_readers() -> None:
    wrong = [(item.judgement.place, item.status) for item in golden.all if not item.is_right]
    assert 1 - len(wrong) / len(golden.all) >= 0.85, wrong


def test_what_is_called_evidenced_is() -> None:
    called = [item for item in golden.all if item.status == Strength.EVIDENCED]
    wrong = [item.judgement.place for item in called if not item.is_right]
    assert 1 - len(wrong) / len(called) >= 0.9, wrong


@pytest.mark.parametrize(("most", "floor"), [(1, 0.85), (MOST_QUOTED, 0.8)], ids=["best", "all"])
def test_quotations_are_sentences_the_reader_accepts(most: int, floor: float) -> None:
    """Stricter than the status: the reader listed the sentences, and another may be as good."""
    shown = list(golden.quotations(most))
    wrong = [(verdict.judgement.place, passage.text) for verdict, passage in shown if not verdict.accepts(passage)]
    assert 1 - len(wrong) / len(shown) >= floor, wrong


def test_levels_are_within_one_of_the_readers() -> None:
    rows = [
        abs(item.found.estimated_level - item.judgement.level) <= 1
        for item in golden.all
        if item.judgement.level and item.found and item.found.estimated_level
    ]
    assert share(rows) >= 0.9


def test_quotations_are_literally_in_the_cv() -> None:
    blind = {name: parse_text(text).blind_text for name, text in GOLDEN.cvs.items()}
    for vacancy in GOLDEN.vacancies:
        for name, match in golden.matches(vacancy).items():
            for item in match.evidence:
                assert len(item.passages) <= MOST_QUOTED
                for passage in item.passages:
                    assert blind[name][passage.start : passage.end] == passage.text
