"""Kinds of work: shares of a few occupations, and how far two texts share them."""

import numpy as np
import pytest

from matching.embedding.background import load_background
from matching.embedding.base import Vectors, normalised
from matching.embedding.occupations import FULL, KEPT, Kinds, Occupations, stacked_kinds
from matching.embedding.quantised import quantised


def _vectors(count: int, seed: int, dimensions: int = 64) -> Vectors:
    return normalised(np.random.default_rng(seed).standard_normal((count, dimensions)).astype(np.float32))


OCCUPATIONS = Occupations(quantised(_vectors(40, seed=1)))


def test_a_text_is_most_about_the_occupation_it_describes() -> None:
    kinds = OCCUPATIONS.kinds(OCCUPATIONS.vectors)
    assert kinds.ids[:, 0].tolist() == list(range(40))
    assert (kinds.roots[:, 0] > 0.9 * FULL).all()


def test_two_texts_about_the_same_occupation_have_it_in_common_and_others_nothing() -> None:
    kinds = OCCUPATIONS.kinds(OCCUPATIONS.vectors[:3])
    first = OCCUPATIONS.roots(OCCUPATIONS.vectors[:1])[0]
    assert kinds.affinity(first).tolist() == pytest.approx([1.0, 0.0, 0.0], abs=0.05)


def test_what_a_text_is_about_is_the_same_alone_and_in_company() -> None:
    texts, wanted = quantised(_vectors(200, seed=2)), OCCUPATIONS.roots(quantised(_vectors(1, seed=3)))[0]
    together = OCCUPATIONS.kinds(texts)
    alone = [OCCUPATIONS.kinds(texts[row : row + 1]) for row in range(200)]
    assert np.array_equal(stacked_kinds(alone).ids, together.ids)
    assert np.array_equal(stacked_kinds(alone).roots, together.roots)
    assert [kind.affinity(wanted)[0] for kind in alone] == together.affinity(wanted).tolist()


def test_a_text_whose_meaning_is_unknown_is_about_no_occupation() -> None:
    kinds = OCCUPATIONS.kinds(quantised(np.zeros((1, 64), dtype=np.float32)))
    assert kinds.affinity(np.ones(40)).tolist() == [0.0]


def test_a_model_without_occupations_has_nothing_to_compare() -> None:
    nothing = load_background().space_for("another", 64).occupations
    texts = quantised(_vectors(2, seed=4))
    kinds = nothing.kinds(texts)
    assert kinds.ids.shape == (2, KEPT)
    assert kinds.affinity(nothing.roots(texts)[0]).tolist() == [0.0, 0.0]


def test_affinity_by_hand() -> None:
    kinds = Kinds(np.array([[0, 2]], dtype=np.int16), np.array([[153, 204]], dtype=np.uint8))  # shares 0.36 and 0.64
    assert kinds.affinity(np.array([0.5, 0.5, 0.5])).tolist() == pytest.approx([0.7])
