"""The golden set: what is said of each requirement is what the reader found, in the CV's own words."""

import pytest

from matching.explanation import LOW_CONFIDENCE
from matching.parsing import parse_text
from matching.profiles import Strength
from tests.matching.golden_set import GOLDEN
from tests.matching.verdicts import MOST_QUOTED, golden, share

pytestmark = pytest.mark.model


def test_statuses_are_the_readers() -> None:
    wrong = [(item.judgement.place, item.status) for item in golden.all if not item.is_right]
    assert 1 - len(wrong) / len(golden.all) >= 0.86, wrong


def test_what_is_called_evidenced_is() -> None:
    called = [item for item in golden.all if item.status == Strength.EVIDENCED]
    wrong = [item.judgement.place for item in called if not item.is_right]
    assert 1 - len(wrong) / len(called) >= 0.9, wrong


def test_most_of_what_is_shown_is_found() -> None:
    shown = [item for item in golden.all if item.judgement.status is Strength.EVIDENCED]
    missed = [item.judgement.place for item in shown if not item.is_right]
    assert 1 - len(missed) / len(shown) >= 0.77, missed


@pytest.mark.parametrize(("most", "floor"), [(1, 0.88), (MOST_QUOTED, 0.86)], ids=["best", "all"])
def test_quotations_are_sentences_the_reader_accepts(most: int, floor: float) -> None:
    """Stricter than the status: the reader listed the sentences, and another may be as good."""
    shown = list(golden.quotations(most))
    wrong = [(verdict.judgement.place, passage.text) for verdict, passage in shown if not verdict.accepts(passage)]
    assert 1 - len(wrong) / len(shown) >= floor, wrong


def test_levels_are_within_one_of_the_readers_and_mostly_the_same() -> None:
    off = [item.levels_off for item in golden.all if item.levels_off is not None]
    assert share([abs(by) <= 1 for by in off]) >= 0.95
    assert share([by == 0 for by in off]) >= 0.6


def test_a_level_is_the_readers_more_often_where_it_is_said_to_be_sure() -> None:
    rows = [
        (item.found.confidence, item.levels_off == 0)
        for item in golden.all
        if item.found and item.levels_off is not None
    ]
    sure = [right for confidence, right in rows if confidence > LOW_CONFIDENCE]
    even = [right for confidence, right in rows if confidence == LOW_CONFIDENCE]
    assert share(sure) >= share(even)


def test_quotations_are_literally_in_the_cv() -> None:
    blind = {name: parse_text(text).blind_text for name, text in GOLDEN.cvs.items()}
    for vacancy in GOLDEN.vacancies:
        for name, match in golden.matches(vacancy).items():
            for item in match.evidence:
                assert len(item.passages) <= MOST_QUOTED
                for passage in item.passages:
                    assert blind[name][passage.start : passage.end] == passage.text
