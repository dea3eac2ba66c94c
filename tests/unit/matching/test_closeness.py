"""How close a passage is: three signals on one scale, each of which only ever adds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.embedding.background import SIGNALS, Scale, load_background
from matching.scoring.closeness import closeness
from matching.scoring.weights import CLOSENESS, MOST_WORDING

SCALES = {"meaning": Scale(0.1, 0.1), "work": Scale(0.0, 0.5), "wording": Scale(0.0, 0.1)}
SHARE = st.floats(0, 1, width=32)


def _closeness(meaning: float, work: float, wording: float) -> float:
    columns = [np.asarray([value], dtype=np.float32) for value in (meaning, work, wording)]
    return float(closeness(*columns, SCALES, CLOSENESS)[0])


def test_signals_add_up_in_spreads_above_what_is_usual() -> None:
    expected = 3 * CLOSENESS["meaning"] + 1 * CLOSENESS["work"] + 2 * CLOSENESS["wording"]
    assert _closeness(0.4, 0.5, 0.2) == pytest.approx(expected)


@given(SHARE, SHARE, SHARE, SHARE)
def test_a_stronger_signal_never_makes_a_passage_less_close(
    one: float, two: float, three: float, more: float
) -> None:
    before = _closeness(one, two, three)
    assert _closeness(max(one, more), two, three) >= before
    assert _closeness(one, max(two, more), three) >= before
    assert _closeness(one, two, max(three, more)) >= before


def test_a_passage_that_repeats_all_the_words_of_a_short_vacancy_says_no_more_than_one_with_most_of_them() -> None:
    assert _closeness(0.2, 0.2, 1.0) == _closeness(0.2, 0.2, MOST_WORDING)


def test_the_background_has_a_scale_for_every_signal() -> None:
    for space in (load_background().space, load_background().space_for("another", 8)):
        assert set(space.scales) == set(SIGNALS) == set(CLOSENESS)
        assert all(scale.spread > 0 for scale in space.scales.values())
