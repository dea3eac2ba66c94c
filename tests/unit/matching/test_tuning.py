"""The correction of the bundled model: pinned, refused when altered, added to that model alone."""

import io
import shutil
from hashlib import sha256
from importlib import resources
from pathlib import Path

import numpy as np
import pytest

from matching.embedding.base import ModelUnavailableError, model_of
from matching.embedding.transformer import BUNDLED_SHA256, bundled_model_folder, load_transformer
from matching.embedding.tuning import ARTEFACT, load_tuning, tuning_from

LARGEST = 3_000_000
TEXTS = ["developer of web applications", "web developer", "Mobile and web work, \u00e2 th\u00ea \U0001f375"]


def _stored(base: str = "base") -> bytes:
    buffer = io.BytesIO()
    up, down = np.asarray([[1.0], [2.0]], dtype=np.float16), np.asarray([[3.0, 4.0, 5.0]], dtype=np.float16)
    np.savez(buffer, allow_pickle=False, base=base, **{"layer.up": up, "layer.down": down})
    return buffer.getvalue()


def test_two_thin_matrices_make_one_change() -> None:
    stored = _stored()
    tuning = tuning_from(stored, expected_sha256=sha256(stored).hexdigest())
    assert tuning.changes["layer"].tolist() == [[3.0, 4.0, 5.0], [6.0, 8.0, 10.0]]
    assert tuning.mark == f"+{sha256(stored).hexdigest()[:16]}"


def test_a_correction_of_a_layer_the_model_does_not_have_is_refused() -> None:
    stored = _stored()
    tuning = tuning_from(stored, expected_sha256=sha256(stored).hexdigest())
    weights = {"layer.weight": np.ones((2, 3), dtype=np.float32)}
    tuning.correct(weights)
    assert weights["layer.weight"].tolist() == [[4.0, 5.0, 6.0], [7.0, 9.0, 11.0]]
    with pytest.raises(ModelUnavailableError, match="does not have"):
        tuning.correct({})


def test_an_altered_correction_is_refused() -> None:
    stored = _stored()
    altered = stored[:-1] + bytes([stored[-1] ^ 1])
    with pytest.raises(ModelUnavailableError, match="expected"):
        tuning_from(altered, expected_sha256=sha256(stored).hexdigest())


def test_the_correction_that_ships_is_the_pinned_one_small_and_made_for_the_bundled_model() -> None:
    tuning = load_tuning()
    assert tuning.base == BUNDLED_SHA256
    assert len((resources.files("matching") / "data" / ARTEFACT).read_bytes()) < LARGEST
    assert all(np.isfinite(change).all() for change in tuning.changes.values())


@pytest.mark.model
def test_the_tuned_model_differs_from_the_plain_one_and_says_so() -> None:
    tuned, plain = load_transformer(), load_transformer(tuned=False)
    assert model_of(plain.digest) == f"sha256:{BUNDLED_SHA256}"
    assert model_of(tuned.digest) == model_of(plain.digest) + load_tuning().mark
    new, old = tuned.embed(TEXTS), plain.embed(TEXTS)
    assert np.linalg.norm(new, axis=1).tolist() == pytest.approx([1.0] * len(TEXTS), abs=1e-5)
    assert np.abs(new - old).max() > 0.01
    assert np.array_equal(new, tuned.embed(TEXTS))


@pytest.mark.model
def test_another_model_gets_no_correction(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(bundled_model_folder(), folder)
    weights = folder / "model.safetensors"
    stored = bytearray(weights.read_bytes())
    stored[-1] ^= 1
    weights.write_bytes(stored)
    other = load_transformer(str(folder))
    assert model_of(other.digest) == f"sha256:{sha256(stored).hexdigest()}"
    assert other.embed(TEXTS) == pytest.approx(load_transformer(tuned=False).embed(TEXTS), abs=1e-2)
