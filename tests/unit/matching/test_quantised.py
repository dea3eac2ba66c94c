"""Vectors as whole numbers: near what they stand for, and the same in any company."""

import numpy as np
import pytest

from matching.embedding.base import Vectors, normalised
from matching.embedding.quantised import cosines, quantised, stacked


def _vectors(count: int, dimensions: int = 384, seed: int = 7) -> Vectors:
    return normalised(np.random.default_rng(seed).standard_normal((count, dimensions)).astype(np.float32))


def test_cosines_are_near_those_of_the_vectors() -> None:
    queries, documents = _vectors(20), _vectors(300, seed=8)
    found = cosines(quantised(queries), quantised(documents))
    assert np.abs(found - queries @ documents.T).max() < 0.005
    assert np.diag(cosines(quantised(queries), quantised(queries))) == pytest.approx(np.ones(20), abs=1e-6)


def test_a_cosine_is_the_same_to_the_last_bit_alone_in_any_batch_and_in_any_order() -> None:
    query, documents = quantised(_vectors(1)), _vectors(500, seed=9)
    together = cosines(query, quantised(documents))[0]
    order = np.random.default_rng(1).permutation(500)
    assert np.array_equal(cosines(query, quantised(documents[order]))[0], together[order])
    assert [cosines(query, quantised(row[None, :]))[0, 0] for row in documents[:50]] == together[:50].tolist()


def test_products_are_exact_whole_numbers_at_the_most_dimensions() -> None:
    largest = np.full((1, 1040), 127, dtype=np.int64)
    assert (largest.astype(np.float32) @ largest.astype(np.float32).T).item() == (largest @ largest.T).item()
    with pytest.raises(ValueError, match="exact products"):
        quantised(_vectors(1, 1041))


def test_an_unknown_meaning_stays_unknown() -> None:
    vectors = np.vstack([_vectors(1), np.zeros((1, 384), dtype=np.float32)])
    found = stacked([quantised(vectors), quantised(vectors[1:])])
    assert found.is_known.tolist() == [True, False, False]
    assert cosines(found, found)[1].tolist() == [0.0, 0.0, 0.0]
