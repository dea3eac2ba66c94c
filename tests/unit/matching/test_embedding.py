"""Vectors: the hashing embedder, the prepared candidate, the pinned model."""

from pathlib import Path

import numpy as np
import pytest

from matching.embedding.base import ModelUnavailableError
from matching.embedding.hashing import HashingEmbedder
from matching.embedding.prepared import PreparedCandidate, distinct
from matching.embedding.transformer import bundled_model_folder, load_transformer, weights_digest
from matching.embedding.words import words
from matching.profiles import SectionKind
from tests.factories.matching import passages, prepared


def test_hashed_vectors_have_length_one_and_repeat_exactly() -> None:
    embedder = HashingEmbedder(64)
    once, again = embedder.embed(["patched the servers", ""]), embedder.embed(["patched the servers", ""])
    assert once.dtype == np.float32
    assert once.shape == (2, 64)
    assert np.array_equal(once, again)
    assert np.linalg.norm(once, axis=1).tolist() == pytest.approx([1.0, 0.0])


def test_texts_that_share_words_are_nearer() -> None:
    a, b, c = HashingEmbedder(1024).embed(["python and sql", "sql and python", "grew leeks"])
    assert a @ b == pytest.approx(1.0)
    assert abs(a @ c) < 0.3


def test_words_keep_the_signs_of_programming_languages() -> None:
    assert words("Wrote C#, C++ and Node.js on .NET for the council.") == [
        "wrote", "c#", "c++", "node.js", ".net", "council",
    ]  # fmt: skip


def test_a_prepared_candidate_survives_storage_exactly() -> None:
    candidate = prepared(HashingEmbedder(), ["Built a booking service", "Gwasanaeth â thô bach"])
    back = PreparedCandidate.from_bytes(candidate.to_bytes())
    assert np.array_equal(back.vectors.rows, candidate.vectors.rows)
    assert np.array_equal(back.vectors.scales, candidate.vectors.scales)
    assert back.passages == candidate.passages
    assert (back.text_hash, back.model_digest, back.skills) == (
        candidate.text_hash,
        candidate.model_digest,
        candidate.skills,
    )


def test_a_repeated_passage_is_kept_once_and_where_it_shows_most() -> None:
    listed = passages(["Managed incidents"], SectionKind.SKILLS)
    done = passages(["Managed  incidents."], SectionKind.EXPERIENCE, years=3.0)
    assert distinct([*listed, *done, *listed]) == tuple(done)


def test_a_model_with_other_weights_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"not the model")
    with pytest.raises(ModelUnavailableError, match="expected 53aa"):
        load_transformer(str(tmp_path), expected_sha256="53aa")


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailableError, match="no model"):
        load_transformer(str(tmp_path))


def test_the_bundled_model_is_the_pinned_one() -> None:
    assert weights_digest(bundled_model_folder()).startswith("53aa51172d142c89")
