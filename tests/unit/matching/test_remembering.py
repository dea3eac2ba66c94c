"""Each distinct text is embedded once, and no more is kept than was said."""

from collections.abc import Sequence

import numpy as np

from matching.embedding.base import Vectors
from matching.embedding.hashing import HashingEmbedder
from matching.embedding.remembering import RememberingEmbedder


class Noting(HashingEmbedder):
    """Notes what it was asked for."""

    def __init__(self) -> None:
        super().__init__(16)
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return super().embed(texts)


def test_vectors_are_the_embedder_s_own_and_each_text_is_embedded_once() -> None:
    plain = Noting()
    remembering = RememberingEmbedder(plain)
    texts = ["patched servers", "wrote python", "patched servers", ""]
    first, again = remembering.embed(texts), remembering.embed(texts[::-1])
    assert np.array_equal(first, HashingEmbedder(16).embed(texts))
    assert np.array_equal(again, first[::-1])
    assert plain.asked == ["patched servers", "wrote python", ""]
    assert (remembering.digest, remembering.dimensions) == (plain.digest, 16)
    assert remembering.embed([]).shape == (0, 16)


def test_the_texts_not_asked_for_longest_are_forgotten() -> None:
    plain = Noting()
    remembering = RememberingEmbedder(plain, most=2)
    remembering.embed(["one", "two"])
    remembering.embed(["one"])
    remembering.embed(["three"])
    plain.asked.clear()
    remembering.embed(["one", "three"])
    assert plain.asked == []
    assert np.array_equal(
        remembering.embed(["one", "two", "three"]), HashingEmbedder(16).embed(["one", "two", "three"])
    )
    assert plain.asked == ["two"]
